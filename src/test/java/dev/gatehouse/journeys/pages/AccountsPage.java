package dev.gatehouse.journeys.pages;

import dev.gatehouse.cast.Tenant;
import dev.gatehouse.support.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The trees of accounts. */
public final class AccountsPage extends Page {
  private AccountsPage(Browser browser) {
    super(browser);
  }

  public static AccountsPage of(Tenant tenant, Browser browser) {
    browser.visit(tenant.link("/accounts"));
    browser.find(Named.heading("Accounts"));
    return new AccountsPage(browser);
  }

  public AccountsPage unfold(String account) {
    press("Sub-accounts of " + account);
    return this;
  }

  /** Without scripts the unfolded branch is a link. */
  public void open(String account) {
    follow("Sub-accounts of " + account);
  }

  public WebElement account(String name) {
    return browser().find(Named.link(name));
  }

  public AccountsPage awaitAccount(String name) {
    browser().await(opened -> opened.findElement(Named.link(name)).isDisplayed());
    return this;
  }

  public boolean shows(String account) {
    return browser().driver().findElements(Named.link(account)).stream()
        .anyMatch(WebElement::isDisplayed);
  }

  public void showMore() {
    WebElement more = browser().find(Named.link("Show more"));
    more.sendKeys(Keys.ENTER);
  }

  public void choose(String account, String action) {
    press("More actions for " + account);
    browser()
        .find(Named.within(Named.menu("More actions for " + account), Named.link(action)))
        .click();
  }

  /** In the form that is open: looks for the account above, and takes it. */
  public AccountsPage place(String search, String account) {
    fillSearch(search);
    return take(account);
  }

  public void fillSearch(String search) {
    fill("Search accounts", search);
  }

  public AccountsPage take(String account) {
    browser().await(opened -> opened.findElement(Named.field(account)).isDisplayed());
    field(account).click();
    return this;
  }

  public AccountsPage name(String name) {
    fill("Name", name);
    return this;
  }

  /** Waits until the page says it. */
  public AccountsPage awaitSaid(String text) {
    browser().await(opened -> opened.findElement(By.tagName("body")).getText().contains(text));
    return this;
  }

  public void submit(String button) {
    press(button);
  }

  public void search(String text) {
    fill("Search by name or account ID", text);
  }
}
