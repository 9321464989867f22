package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;

/** Adds somebody who does not sign in. */
public final class AddContactForm extends Page {
  private AddContactForm(Browser browser) {
    super(browser);
  }

  public static AddContactForm in(Browser browser) {
    browser.await(opened -> opened.findElement(Named.button("Add contact")).isDisplayed());
    return new AddContactForm(browser);
  }

  public AddContactForm fill(String first, String last, String email) {
    fill("First name", first);
    fill("Last name", last);
    fill("Email", email);
    return this;
  }

  public UserManagementPage add() {
    press("Add contact");
    awaitClosed();
    return UserManagementPage.in(browser());
  }

  public AddContactForm addInVain() {
    press("Add contact");
    problems();
    return this;
  }
}
