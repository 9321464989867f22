package dev.gatehouse.journeys;

import dev.gatehouse.cast.Tenant;
import dev.gatehouse.support.Browser;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;

/** Looks at the page that is open: leaves a picture of it, and collects what is wrong with it. */
record Inspector(Browser browser, String look, SoftAssertions softly) {
  private static final Path PICTURES = Path.of("target", "pages");
  private static final int[] WIDTHS = {768, 1024, 1360};

  void visit(String name, Tenant tenant, String path) {
    browser.visit(tenant.link(path));
    look(name);
  }

  void look(String name) {
    browser.screenshot(PICTURES.resolve(look).resolve(name + ".png"));
    softly.check(browser::assertAccessible);
    softly.assertThat(browser.complaints()).as(name).noneMatch(this::isNotTheAnswerItself);
    softly.assertThat(browser.standingOut()).as("what stands out of " + name).isEmpty();
    if (!isPhone()) {
      for (int width : WIDTHS) {
        browser.width(width);
        softly.assertThat(browser.standingOut()).as(name + " at " + width).isEmpty();
      }
    }
  }

  boolean isPhone() {
    return look.equals("phone");
  }

  // Chromium complains of every page that is an error page.
  private boolean isNotTheAnswerItself(String complaint) {
    return !complaint.startsWith(browser.driver().getCurrentUrl() + " - Failed to load resource");
  }
}
