package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A form that says what people are and get; the server answers to each choice. */
public abstract class GrantsForm extends Page {
  GrantsForm(Browser browser) {
    super(browser);
  }

  /** Ticks or unticks a kind, a role, a scope or an account. */
  public GrantsForm choose(String label) {
    // Each choice has the choices written anew, so what was found may be gone.
    browser()
        .await(opened -> {
          opened.findElement(Named.field(label)).click();
          return true;
        });
    return this;
  }

  public boolean isChosen(String label) {
    return browser()
        .await(opened -> opened.findElement(Named.field(label)).isSelected() ? "yes" : "no")
        .equals("yes");
  }

  public boolean offers(String label) {
    return browser().find(Named.field(label)).isEnabled();
  }

  /** Types into one of the searches; without scripts presses its button, too. */
  public GrantsForm search(String field, String text) {
    fill(field, text);
    WebElement button = browser().find(Named.besides(field, Named.button("Search")));
    if (button.isDisplayed()) {
      button.click();
    }
    return settle();
  }

  public GrantsForm createScope(String name) {
    press("Create scope \"%s\"".formatted(name));
    return settle();
  }

  /** Waits until the server has said what it thinks of the form. */
  public GrantsForm settle() {
    browser()
        .await(opened ->
            opened.findElements(By.cssSelector(".htmx-request, .htmx-settling")).isEmpty());
    return this;
  }

  public void cancel() {
    follow("Cancel");
    awaitClosed();
  }
}
