package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.journeys.pages.UserManagementPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import dev.gatehouse.support.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Without a mouse, from Edit to an import. */
@BrowserTest
class KeyboardJourney {
  private static Browser browser;

  private final Acme acme;
  private final MailServer mails;

  KeyboardJourney(Stage stage, MailServer mails) {
    this.acme = stage.acme();
    this.mails = mails;
  }

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  @Tag("RAW-40")
  @Tag("RAW-43")
  @Tag("RAW-45")
  void keysAloneAreEnoughToEditAndToRemove() {
    Member con = acme.con();
    UserManagementPage panel = only(con);
    tabTo("Edit");
    pressToOpen(panel);
    tabTo("Producer");
    press(Keys.SPACE);
    tabTo("Download Package Manager");
    press(Keys.SPACE);
    tabTo("Save");
    press(Keys.ENTER);
    awaitSaid(con.email() + " is saved");
    assertThat(panel.cell(con.email(), "Role")).isEqualTo("Download Package Manager");

    tabTo("Remove");
    pressToOpen(panel);
    tabTo("Cancel");
    press(Keys.ENTER);
    panel.awaitClosed();
    assertThat(browser.focused().getAccessibleName()).isEqualTo("Remove");
    pressToOpen(panel);
    tabTo("Cancel");
    tabTo("Remove");
    press(Keys.ENTER);
    awaitSaid(con.email() + " is removed");
  }

  @Test
  @Tag("RAW-09")
  void keysAloneAreEnoughForSeveralAtOnce() {
    Member con = acme.con();
    UserManagementPage panel = only(con);
    tabTo("Select " + con.email());
    press(Keys.SPACE);
    browser.await(opened -> {
      press(Keys.chord(Keys.SHIFT, Keys.TAB));
      return browser.focused().getAccessibleName().equals("Deactivate users");
    });
    pressToOpen(panel);
    tabTo("Cancel");
    tabTo("Deactivate");
    press(Keys.ENTER);
    awaitSaid("1 of 1 done.");
    tabTo("Back to the list");
    press(Keys.ENTER);
    browser.await(opened -> panel.stateOf(con.email()).equals("Inactive"));
  }

  @Test
  @Tag("D-17")
  void keysAloneAreEnoughToImport() {
    String mia = acme.address("mia");
    UserManagementPage panel = SignInPage.enter(acme.ada(), browser);
    tabTo("Add User");
    pressToOpen(panel);
    tabTo("Import from CSV");
    press(Keys.ENTER);
    tabTo("Or paste the rows");
    press("email,first_name\n" + mia + ",Mia\n" + acme.ada().email() + ",\n");
    tabTo("Check the rows");
    press(Keys.ENTER);
    browser.await(opened -> panel.text().contains("One person would be invited"));
    assertThat(panel.text()).contains(acme.ada().email() + " is already a user");
    tabTo("Send Invites");
    press(Keys.ENTER);
    browser.await(opened -> panel.text().contains("One person was invited"));
    mails.awaitMailTo(mia);
    assertThat(browser.complaints()).isEmpty();
  }

  private UserManagementPage only(Member member) {
    UserManagementPage panel = SignInPage.enter(acme.ada(), browser);
    panel.search(member.email());
    panel.awaitNoRow(acme.ada().email());
    return panel;
  }

  private static void awaitSaid(String words) {
    By said = By.xpath("//*[@role='status'][contains(., '%s')]".formatted(words));
    browser.await(opened -> !opened.findElements(said).isEmpty());
  }

  /** Not at an element: some take keys for something else, as a field for files does. */
  private static void press(CharSequence keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  private static void pressToOpen(UserManagementPage panel) {
    press(Keys.ENTER);
    browser.await(opened -> panel.isDialog());
  }

  private static void tabTo(String name) {
    browser.await(opened -> {
      press(Keys.TAB);
      return browser.focused().getAccessibleName().equals(name);
    });
  }
}
