package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;

/** Asks for the address to which the link goes. */
public final class PasswordResetPage extends Page {
  private PasswordResetPage(Browser browser) {
    super(browser);
  }

  static PasswordResetPage in(Browser browser) {
    browser.find(Named.button("Send link"));
    return new PasswordResetPage(browser);
  }

  /** The text of the page that answers. */
  public String ask(String email) {
    fill("Email", email);
    press("Send link");
    awaitHeading("Check your mail");
    return text();
  }
}
