package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The panel. */
public final class UserManagementPage extends Page {
  private static final String TITLE = "User Management";

  private UserManagementPage(Browser browser) {
    super(browser);
  }

  public static UserManagementPage in(Browser browser) {
    browser.find(Named.heading(TITLE));
    return new UserManagementPage(browser);
  }

  public AddUserForm addUser() {
    follow("Add User");
    return AddUserForm.in(browser());
  }

  public AddContactForm addContact() {
    follow("Add contact");
    return AddContactForm.in(browser());
  }

  /** Chooses what stands in the person's line or behind More actions there. */
  public ConfirmationForm ask(String verb, String email) {
    if (!verb.equals("Remove")) {
      more(email);
    }
    browser().find(Named.within(Named.row(email), Named.link(verb))).click();
    return ConfirmationForm.in(browser(), verb);
  }

  /** The way to Add User, to be reached by keys. */
  public WebElement addUserButton() {
    return browser().find(Named.link("Add User"));
  }

  public WebElement searchField() {
    return browser().find(Named.field("Search users"));
  }

  /** Types and sends, as one must without scripts. */
  public void search(String text) {
    searchField().sendKeys(text, Keys.ENTER);
  }

  public void showOnly(String state) {
    new Select(browser().find(Named.field("State"))).selectByVisibleText(state);
  }

  public List<String> columns() {
    return browser().driver().findElements(By.xpath("//thead//th")).stream()
        .map(WebElement::getText)
        .toList();
  }

  public String cell(String email, String column) {
    return browser().find(Named.cell(email, column)).getText();
  }

  /** One of Active, Inactive and Pending. */
  public String stateOf(String email) {
    return cell(email, "State").lines().findFirst().orElse("");
  }

  /** Waits until the panel lists this person. */
  public void awaitRow(String email) {
    browser().find(Named.row(email));
  }

  /** Waits until the panel does not list this person any more. */
  public void awaitNoRow(String email) {
    browser().await(opened -> opened.findElements(Named.row(email)).isEmpty());
  }

  /** Opens what else can be done with this person. */
  public UserManagementPage more(String email) {
    press("More actions for " + email);
    return this;
  }

  public WebElement moreButton(String email) {
    return browser().find(Named.button("More actions for " + email));
  }

  public UserManagementPage resend(String email) {
    more(email);
    browser().find(Named.within(Named.row(email), Named.button("Resend invitation"))).click();
    return this;
  }

  public RevocationForm revoke(String email) {
    more(email);
    browser().find(Named.within(Named.row(email), Named.link("Revoke invitation"))).click();
    return RevocationForm.in(browser());
  }

  public UserManagementPage again() {
    browser().driver().navigate().refresh();
    return in(browser());
  }
}
