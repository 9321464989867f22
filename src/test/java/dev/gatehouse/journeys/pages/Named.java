package dev.gatehouse.journeys.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.support.pagefactory.ByChained;

/** Finds things by what they are called: their text, their label, or their accessible name. */
final class Named {
  private Named() {}

  static By button(String name) {
    return xpath(
        "//*[self::button or self::summary][normalize-space()='%1$s' or @aria-label='%1$s']", name);
  }

  static By link(String name) {
    return xpath("//a[normalize-space()='%1$s' or @aria-label='%1$s']", name);
  }

  /** A field, a choice or a checkbox. */
  static By field(String label) {
    return xpath(
        "//*[self::input or self::select or self::textarea]"
            + "[@id=//label[normalize-space()='%1$s']/@for or @aria-label='%1$s'"
            + " or ancestor::label[normalize-space()='%1$s']]",
        label);
  }

  /** What stands in the same group as the field. */
  static By besides(String label, By other) {
    return within(xpath("//fieldset[.//label[normalize-space()='%s']]", label), other);
  }

  static By heading(String text) {
    return xpath("//h1[normalize-space()='%1$s']", text);
  }

  /** The line of a table that speaks of this. */
  static By row(String text) {
    return xpath("//tbody/tr[.//*[text()[normalize-space()='%1$s']]]", text);
  }

  static By cell(String row, String column) {
    return xpath(
        "//tbody/tr[.//*[text()[normalize-space()='%1$s']]]"
            + "/td[count(//th[normalize-space()='%2$s']/preceding-sibling::th) + 1]",
        row, column);
  }

  /** What belongs to the button of this name. */
  static By menu(String name) {
    return xpath("//details[summary[@aria-label='%1$s']]", name);
  }

  static By within(By outer, By inner) {
    return new ByChained(outer, inner);
  }

  private static By xpath(String pattern, Object... names) {
    return By.xpath("." + pattern.formatted(names));
  }
}
