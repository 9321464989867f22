package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;

/** Asks whether to go on with everybody who was ticked, and then says what became of each. */
public final class SelectionPage extends Page {
  private SelectionPage(Browser browser) {
    super(browser);
  }

  static SelectionPage in(Browser browser, String title) {
    browser.find(Named.heading(title));
    return new SelectionPage(browser);
  }

  /** Presses the button; what became of each is next. */
  public SelectionPage confirm(String verb) {
    press(verb);
    browser().find(Named.link("Back to the list"));
    return this;
  }
}
