package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;

/** Where every link leads that is not good any more. */
public final class DeadLinkPage extends Page {
  private DeadLinkPage(Browser browser) {
    super(browser);
  }

  public static DeadLinkPage follow(String link, Browser browser) {
    browser.visit(link);
    browser.find(Named.button("Ask for a new link"));
    return new DeadLinkPage(browser);
  }

  /** Asks for a new link; the text of the page that answers. */
  public String ask(String email) {
    fill("Email", email);
    press("Ask for a new link");
    awaitHeading("Thank you");
    return text();
  }
}
