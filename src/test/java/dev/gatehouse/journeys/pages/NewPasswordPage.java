package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;

/** Where the link of a password reset leads. */
public final class NewPasswordPage extends Page {
  private NewPasswordPage(Browser browser) {
    super(browser);
  }

  public static NewPasswordPage follow(String link, Browser browser) {
    browser.visit(link);
    browser.find(Named.button("Set password"));
    return new NewPasswordPage(browser);
  }

  /** Sends the form; the sign-in page is next if it was good. */
  public NewPasswordPage set(String password) {
    fill("New password", password);
    press("Set password");
    return this;
  }
}
