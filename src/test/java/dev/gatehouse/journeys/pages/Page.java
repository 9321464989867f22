package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What all pages have. */
public abstract class Page {
  private static final By ALERT = By.xpath("//*[@role='alert'][normalize-space()]");
  private static final By ANNOUNCEMENT = By.xpath("//*[@role='status'][normalize-space()]");
  private static final By DIALOG = By.xpath("//dialog[@open]");
  private static final By PROBLEMS = By.xpath("//*[@role='alert']//li");

  private final Browser browser;

  Page(Browser browser) {
    this.browser = browser;
  }

  public Browser browser() {
    return browser;
  }

  public String heading() {
    return browser.find(By.tagName("h1")).getText();
  }

  /** Everything that can be read. */
  public String text() {
    return browser.find(By.tagName("main")).getText();
  }

  /** What the page says happened; waits for it. */
  public String announcement() {
    return browser.await(opened -> opened.findElement(ANNOUNCEMENT).getText());
  }

  /** What is wrong with the form, as its summary lists it; waits for it. */
  public List<String> problems() {
    return browser.await(opened -> {
      List<String> problems =
          opened.findElements(PROBLEMS).stream().map(WebElement::getText).toList();
      return problems.isEmpty() ? null : problems;
    });
  }

  /** What the page warns of, in words; waits for it. */
  public String alert() {
    return browser.await(opened -> opened.findElement(ALERT).getText());
  }

  public Sidebar sidebar() {
    return new Sidebar(browser);
  }

  /** Waits until no dialog is open. */
  public void awaitClosed() {
    browser.await(opened -> opened.findElements(DIALOG).isEmpty());
  }

  /** Whether something is said where it is heard while a dialog is open. */
  public boolean isAnnouncedWithinDialog() {
    return !browser
        .driver()
        .findElements(By.xpath("//dialog[@open]//*[@role='status'][normalize-space()]"))
        .isEmpty();
  }

  public boolean isDialog() {
    return !browser.driver().findElements(DIALOG).isEmpty();
  }

  WebElement field(String label) {
    return browser.find(Named.field(label));
  }

  void fill(String label, String text) {
    WebElement field = field(label);
    field.clear();
    field.sendKeys(text);
  }

  void press(String button) {
    browser.find(Named.button(button)).click();
  }

  /** Presses what leads to another page, or to this one anew, and waits until it is left. */
  void leaveBy(By button) {
    WebElement left = browser.find(By.tagName("html"));
    browser.find(button).click();
    browser.await(ExpectedConditions.stalenessOf(left));
  }

  void follow(String link) {
    browser.find(Named.link(link)).click();
  }

  void awaitHeading(String text) {
    browser.find(Named.heading(text));
  }
}
