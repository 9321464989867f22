package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;

/** Where the link of a registration leads. */
public final class CompletionPage extends Page {
  private CompletionPage(Browser browser) {
    super(browser);
  }

  public static CompletionPage follow(String link, Browser browser) {
    browser.visit(link);
    browser.find(Named.button("Complete registration"));
    return new CompletionPage(browser);
  }

  /** Sends the form; the sign-in page is next if it was good. */
  public CompletionPage complete(String first, String last, String password) {
    fill("First name", first);
    fill("Last name", last);
    fill("New password", password);
    press("Complete registration");
    return this;
  }
}
