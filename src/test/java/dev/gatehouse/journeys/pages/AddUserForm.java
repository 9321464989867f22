package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Add User, as a dialog above the panel or as a page of its own. */
public final class AddUserForm extends Page {
  private static final By CHIPS = By.xpath("//button[starts-with(@aria-label, 'Remove ')]");

  private static final By FORM = By.xpath("//form[.//button[normalize-space()='Send Invites']]");

  private AddUserForm(Browser browser) {
    super(browser);
  }

  public static AddUserForm in(Browser browser) {
    browser.await(opened -> opened.findElement(Named.button("Send Invites")).isDisplayed());
    return new AddUserForm(browser);
  }

  @Override
  public String text() {
    return browser().find(FORM).getText();
  }

  public WebElement addresses() {
    return field("Email addresses");
  }

  /** Presses the keys in the field of addresses. */
  public AddUserForm type(CharSequence... keys) {
    addresses().sendKeys(keys);
    return this;
  }

  /** Puts the text on the clipboard and pastes it into the field of addresses. */
  public AddUserForm paste(String text) {
    browser().copy(text);
    return type(Keys.chord(Keys.CONTROL, "v"));
  }

  /** The addresses that stand in the form as finished pieces. */
  public List<String> chips() {
    return browser().driver().findElements(CHIPS).stream()
        .map(chip -> chip.getAccessibleName().substring("Remove ".length()))
        .toList();
  }

  public String count() {
    return browser().find(By.tagName("output")).getText();
  }

  /** Ticks or unticks a kind or a role. */
  public AddUserForm choose(String label) {
    // Each choice has the choices written anew, so what was found may be gone.
    browser()
        .await(opened -> {
          opened.findElement(Named.field(label)).click();
          return true;
        });
    return this;
  }

  public boolean offers(String label) {
    return browser().find(Named.field(label)).isEnabled();
  }

  public UserManagementPage send() {
    press("Send Invites");
    return UserManagementPage.in(browser());
  }

  /** Sends what will not be taken. */
  public List<String> sendInVain() {
    press("Send Invites");
    return problems();
  }

  public void cancel() {
    follow("Cancel");
  }
}
