package dev.gatehouse.journeys.pages;

import dev.gatehouse.cast.Member;
import dev.gatehouse.support.Browser;

/** Where a delegate manages the people of the own accounts. */
public final class MyPeoplePage extends Page {
  private MyPeoplePage(Browser browser) {
    super(browser);
  }

  public static MyPeoplePage in(Browser browser) {
    browser.find(Named.heading("My people"));
    return new MyPeoplePage(browser);
  }

  /** Signs a delegate in and goes there. */
  public static MyPeoplePage enter(Member delegate, Browser browser) {
    MyEntitlementsPage.enter(delegate, browser);
    browser.find(Named.link("My people")).click();
    return in(browser);
  }

  /** Invites somebody to what the search finds. */
  public MyPeoplePage invite(String email, String search, String account) {
    follow("Add User");
    AddUserForm form = AddUserForm.in(browser());
    form.type(email);
    form.search("Linked accounts", search);
    form.choose(account);
    form.settle();
    leaveBy(Named.button("Send Invites"));
    return in(browser());
  }

  public MyPeoplePage rename(String email, String firstName) {
    browser().find(Named.within(Named.row(email), Named.link("Edit"))).click();
    EditForm form = EditForm.in(browser());
    form.type("First name", firstName);
    form.settle();
    leaveBy(Named.button("Save"));
    return in(browser());
  }

  public MyPeoplePage remove(String email) {
    browser().find(Named.within(Named.row(email), Named.link("Remove"))).click();
    browser().await(opened -> opened.findElement(Named.button("Remove")).isDisplayed());
    leaveBy(Named.button("Remove"));
    return in(browser());
  }

  public String row(String email) {
    return browser().find(Named.row(email)).getText();
  }
}
