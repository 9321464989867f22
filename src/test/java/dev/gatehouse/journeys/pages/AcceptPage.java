package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;

/** Where the link of an invitation leads. */
public final class AcceptPage extends Page {
  private AcceptPage(Browser browser) {
    super(browser);
  }

  public static AcceptPage follow(String link, Browser browser) {
    browser.visit(link);
    browser.find(Named.button("Accept invitation"));
    return new AcceptPage(browser);
  }

  public AcceptPage fill(String first, String last, String password) {
    fill("First name", first);
    fill("Last name", last);
    fill("New password", password);
    return this;
  }

  public String typed(String label) {
    return field(label).getDomProperty("value");
  }

  /** Sends the form; the sign-in page is next if it was good. */
  public AcceptPage accept() {
    press("Accept invitation");
    return this;
  }
}
