package dev.gatehouse.journeys.pages;

import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Tenant;
import dev.gatehouse.support.Browser;

/** Where everybody comes in. */
public final class SignInPage extends Page {
  private SignInPage(Browser browser) {
    super(browser);
  }

  public static SignInPage of(Tenant tenant, Browser browser) {
    browser.visit(tenant.link("/sign-in"));
    return in(browser);
  }

  public static SignInPage in(Browser browser) {
    browser.find(Named.button("Sign in"));
    return new SignInPage(browser);
  }

  /** Signs a manager in, whose first page is User Management. */
  public static UserManagementPage enter(Member manager, Browser browser) {
    of(manager.tenant(), browser).signIn(manager.email(), Member.PASSWORD);
    return UserManagementPage.in(browser);
  }

  /** To whatever page is the first for this person, or the one asked for before. */
  public void signIn(String email, String password) {
    fill("Email", email);
    fill("Password", password);
    press("Sign in");
  }

  public PasswordResetPage forgotPassword() {
    follow("Forgot password?");
    return PasswordResetPage.in(browser());
  }

  public RegisterPage register() {
    follow("Register with an entitlement ID");
    return RegisterPage.in(browser());
  }
}
