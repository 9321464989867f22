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

  public EditForm edit(String email) {
    inRow(email, "Edit");
    return EditForm.in(browser());
  }

  /** Chooses what stands in the person's line or behind More actions there. */
  public ConfirmationForm ask(String verb, String email) {
    if (!verb.equals("Remove")) {
      more(email);
    }
    inRow(email, verb);
    return ConfirmationForm.in(browser(), verb);
  }

  /** Chooses Remove where it will not be done; the words that say why. */
  public String removeInVain(String email) {
    inRow(email, "Remove");
    return alert();
  }

  /** Leaves a form that cannot be sent. */
  public UserManagementPage cancel() {
    follow("Cancel");
    awaitClosed();
    return in(browser());
  }

  /** Selects these people and chooses what to do with all of them. */
  public SelectionPage askForAll(String title, String... emails) {
    for (String email : emails) {
      browser().find(Named.field("Select " + email)).click();
    }
    press(title);
    return SelectionPage.in(browser(), title);
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

  /** Those who have left, by the address of that view. */
  public UserManagementPage showRemoved() {
    String address = browser().driver().getCurrentUrl();
    browser().visit(address.substring(0, address.indexOf("/users")) + "/users?state=removed");
    return in(browser());
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
    leaveBy(Named.within(Named.row(email), Named.button("Resend invitation")));
    return in(browser());
  }

  public RevocationForm revoke(String email) {
    more(email);
    browser().find(Named.within(Named.row(email), Named.link("Revoke invitation"))).click();
    return RevocationForm.in(browser());
  }

  private void inRow(String email, String link) {
    browser().find(Named.within(Named.row(email), Named.link(link))).click();
  }

  public UserManagementPage again() {
    browser().driver().navigate().refresh();
    return in(browser());
  }
}
