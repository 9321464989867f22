package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;
import java.util.List;
import org.openqa.selenium.By;

/** Edit, as a dialog above the panel or as a page of its own. */
public final class EditForm extends GrantsForm {
  private static final By FORM = By.xpath("//form[.//button[normalize-space()='Save']]");

  private EditForm(Browser browser) {
    super(browser);
  }

  public static EditForm in(Browser browser) {
    browser.await(opened -> opened.findElement(Named.button("Save")).isDisplayed());
    return new EditForm(browser);
  }

  @Override
  public String text() {
    return browser().find(FORM).getText();
  }

  /** Types into a field instead of what stands there. */
  public EditForm type(String label, CharSequence... keys) {
    fill(label, "");
    field(label).sendKeys(keys);
    return this;
  }

  public UserManagementPage save() {
    settle();
    press("Save");
    return saved();
  }

  /** Not while the form is on its way. */
  public boolean offersToSave() {
    return browser().find(Named.button("Save")).isEnabled();
  }

  /** After the form has been sent by other means than its button. */
  public UserManagementPage saved() {
    awaitClosed();
    return UserManagementPage.in(browser());
  }

  /** Saves what will not be taken. */
  public List<String> saveInVain() {
    settle();
    press("Save");
    return problems();
  }

  /** Saves what somebody else has changed meanwhile; the words that say so. */
  public String saveLate() {
    settle();
    press("Save");
    return alert();
  }

  @Override
  public EditForm choose(String label) {
    super.choose(label);
    return this;
  }
}
