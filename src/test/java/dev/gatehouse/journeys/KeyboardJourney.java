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
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;

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
    browser.press(Keys.ENTER);
    tabTo("Producer");
    browser.press(Keys.SPACE);
    tabTo("Download Package Manager");
    browser.press(Keys.SPACE);
    tabTo("Save");
    browser.press(Keys.ENTER);
    assertThat(panel.announcement()).contains(con.email() + " is saved");
    assertThat(panel.cell(con.email(), "Role")).isEqualTo("Download Package Manager");

    tabTo("Remove");
    browser.press(Keys.ENTER);
    tabTo("Cancel");
    browser.press(Keys.ENTER);
    panel.awaitClosed();
    assertThat(browser.focused().getAccessibleName()).isEqualTo("Remove");
    browser.press(Keys.ENTER);
    tabTo("Cancel");
    tabTo("Remove");
    browser.press(Keys.ENTER);
    assertThat(panel.announcement()).contains(con.email() + " is removed");
  }

  @Test
  @Tag("RAW-09")
  void keysAloneAreEnoughForSeveralAtOnce() {
    Member con = acme.con();
    UserManagementPage panel = only(con);
    tabTo("Select " + con.email());
    browser.press(Keys.SPACE);
    browser.await(opened -> {
      browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
      return browser.focused().getAccessibleName().equals("Deactivate users");
    });
    browser.press(Keys.ENTER);
    tabTo("Cancel");
    tabTo("Deactivate");
    browser.press(Keys.ENTER);
    assertThat(panel.announcement()).isEqualTo("1 of 1 done.");
    tabTo("Back to the list");
    browser.press(Keys.ENTER);
    assertThat(only(con).stateOf(con.email())).isEqualTo("Inactive");
  }

  @Test
  @Tag("D-17")
  void keysAloneAreEnoughToImport() {
    String mia = acme.address("mia");
    UserManagementPage panel = SignInPage.enter(acme.ada(), browser);
    tabTo("Add User");
    browser.press(Keys.ENTER);
    tabTo("Import from CSV");
    browser.press(Keys.ENTER);
    tabTo("Or paste the rows");
    browser.press("email,first_name\n" + mia + ",Mia\n" + acme.ada().email() + ",\n");
    tabTo("Check the rows");
    browser.press(Keys.ENTER);
    browser.await(opened -> panel.text().contains("One person would be invited"));
    assertThat(panel.text()).contains(acme.ada().email() + " is already a user");
    tabTo("Send Invites");
    browser.press(Keys.ENTER);
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

  private static void tabTo(String name) {
    browser.await(opened -> {
      try {
        browser.press(Keys.TAB);
        return browser.focused().getAccessibleName().equals(name);
      } catch (ElementNotInteractableException | StaleElementReferenceException beingReplaced) {
        return false;
      }
    });
  }
}
