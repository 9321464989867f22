package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;

/** Where people register by an ID. */
public final class RegisterPage extends Page {
  private RegisterPage(Browser browser) {
    super(browser);
  }

  static RegisterPage in(Browser browser) {
    browser.find(Named.button("Register"));
    return new RegisterPage(browser);
  }

  public RegisterPage identify(String code, String email) {
    fill("Entitlement ID or activation ID", code);
    fill("Email", email);
    return this;
  }

  public RegisterPage found(String company) {
    field("My company is new here").click();
    fill("Company name", company);
    return this;
  }

  public RegisterPage join(String accountId) {
    field("My company has an account already").click();
    fill("Account ID", accountId);
    return this;
  }

  /** Sends the form, which is good; the text of the page that answers. */
  public String register() {
    press("Register");
    awaitHeading("Check your mail");
    return text();
  }

  /** Sends the form, which is not. */
  public RegisterPage registerInVain() {
    press("Register");
    problems();
    return this;
  }
}
