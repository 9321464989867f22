package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Add User, as a dialog above the panel or as a page of its own. */
public final class AddUserForm extends GrantsForm {
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
    return browser().find(By.className("gh-chips-count")).getText();
  }

  public UserManagementPage send() {
    settle();
    press("Send Invites");
    awaitClosed();
    return UserManagementPage.in(browser());
  }

  /** Sends what will not be taken. */
  public List<String> sendInVain() {
    settle();
    press("Send Invites");
    return problems();
  }

  /** Takes a finished piece out again. */
  public AddUserForm drop(String address) {
    press("Remove " + address);
    return this;
  }

  @Override
  public AddUserForm choose(String label) {
    super.choose(label);
    return this;
  }
}
