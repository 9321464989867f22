package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;

/** Asks whether an invitation is to be revoked. */
public final class RevocationForm extends Page {
  private RevocationForm(Browser browser) {
    super(browser);
  }

  static RevocationForm in(Browser browser) {
    browser.await(opened -> opened.findElement(Named.button("Revoke invitation")).isDisplayed());
    return new RevocationForm(browser);
  }

  public UserManagementPage confirm() {
    leaveBy(Named.button("Revoke invitation"));
    return UserManagementPage.in(browser());
  }
}
