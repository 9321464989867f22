package dev.gatehouse.journeys.pages;

import dev.gatehouse.support.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Where the signed-in go from one page to another; on narrow screens behind the menu button. */
public final class Sidebar {
  private final Browser browser;

  Sidebar(Browser browser) {
    this.browser = browser;
  }

  public List<String> entries() {
    return browser.driver().findElements(By.xpath("//nav[@aria-label='Main']//a")).stream()
        .map(WebElement::getText)
        .toList();
  }

  public UserManagementPage userManagement() {
    open("User Management");
    return UserManagementPage.in(browser);
  }

  public ProfilePage profile() {
    open("Profile");
    return ProfilePage.in(browser);
  }

  public SignInPage signOut() {
    browser.find(Named.button("Sign out")).click();
    return SignInPage.in(browser);
  }

  public WebElement menu() {
    return browser.find(Named.button("Menu"));
  }

  /** Whether its entries can be seen. */
  public boolean isOpen() {
    return browser.find(Named.button("Sign out")).isDisplayed();
  }

  private void open(String entry) {
    browser.find(Named.link(entry)).click();
  }
}
