package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** One's own page. */
public final class ProfilePage extends Page {
  private ProfilePage(Browser browser) {
    super(browser);
  }

  static ProfilePage in(Browser browser) {
    browser.find(Named.heading("Profile"));
    return new ProfilePage(browser);
  }

  public ProfilePage look(String theme) {
    new Select(field("Theme")).selectByVisibleText(theme);
    press("Save");
    announcement();
    return this;
  }

  /** The colours in which the page is shown: light or dark. */
  public String colours() {
    return browser().find(By.tagName("html")).getDomAttribute("data-bs-theme");
  }
}
