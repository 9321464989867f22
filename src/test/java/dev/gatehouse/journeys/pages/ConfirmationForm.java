package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;
import org.openqa.selenium.By;

/** Asks whether to go on with what was chosen for a person; its button repeats the verb. */
public final class ConfirmationForm extends Page {
  private final String verb;

  private ConfirmationForm(String verb, Browser browser) {
    super(browser);
    this.verb = verb;
  }

  static ConfirmationForm in(Browser browser, String verb) {
    browser.await(opened -> opened.findElement(Named.button(verb)).isDisplayed());
    return new ConfirmationForm(verb, browser);
  }

  @Override
  public String text() {
    return browser()
        .find(By.xpath("//form[.//button[normalize-space()='%s']]".formatted(verb)))
        .getText();
  }

  public UserManagementPage confirm() {
    leaveBy(Named.button(verb));
    return UserManagementPage.in(browser());
  }
}
