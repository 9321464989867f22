package dev.gatehouse.journeys.pages;

import dev.gatehouse.cast.Member;
import dev.gatehouse.support.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Where end users land: what their accounts are entitled to. */
public final class MyEntitlementsPage extends Page {
  private MyEntitlementsPage(Browser browser) {
    super(browser);
  }

  public static MyEntitlementsPage in(Browser browser) {
    browser.find(Named.heading("My entitlements"));
    return new MyEntitlementsPage(browser);
  }

  /** Signs an end user in. */
  public static MyEntitlementsPage enter(Member endUser, Browser browser) {
    SignInPage.of(endUser.tenant(), browser).signIn(endUser.email(), Member.PASSWORD);
    return in(browser);
  }

  /** Of whose entitlements the list consists, line by line. */
  public List<String> accounts() {
    return browser().driver().findElements(By.xpath("//tbody/tr/td[3]")).stream()
        .map(WebElement::getText)
        .map(text -> text.replaceFirst("^.*:\\s*", ""))
        .toList();
  }

  public MyEntitlementsPage search(String text) {
    fill("Search by ID or product", text);
    return this;
  }

  public MyEntitlementsPage awaitLines(int number) {
    browser().await(opened -> opened.findElements(By.xpath("//tbody/tr")).size() == number);
    return this;
  }

  /** Opens the one of this account. */
  public void open(String account) {
    browser()
        .find(By.xpath("//tbody/tr[td[normalize-space()='%s']]//a".formatted(account)))
        .click();
    browser().await(opened -> opened.findElement(By.tagName("h2")).isDisplayed());
  }

  /** On the page of one: gives it to another account. */
  public void assign(String search, String account) {
    follow("Assign");
    browser().await(opened -> opened.findElement(Named.field("Search accounts")).isDisplayed());
    fill("Search accounts", search);
    browser().await(opened -> opened.findElement(Named.field(account)).isDisplayed());
    field(account).click();
    leaveBy(Named.button("Assign"));
  }

  /** Claims one more and waits for what the page says. */
  public MyEntitlementsPage claim(String id) {
    follow("Claim another");
    browser()
        .await(opened ->
            opened.findElement(Named.field("Entitlement ID or activation ID")).isDisplayed());
    fill("Entitlement ID or activation ID", id);
    press("Claim");
    return this;
  }
}
