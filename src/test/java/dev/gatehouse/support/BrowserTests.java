package dev.gatehouse.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BrowserTests {

  private static final String PAGE =
      "data:text/html,<title>off</title><script>document.title = 'on'</script><img src=x>";

  @Test
  void runsNoScriptsWhenToldSo() {
    try (Browser browser = Browser.open(Browser.Trait.WITHOUT_SCRIPTS)) {
      browser.visit(PAGE);
      assertThat(browser.driver().getTitle()).isEqualTo("off");
    }
  }

  @Test
  void namesWhatIsNotAccessible() {
    try (Browser browser = Browser.open(Browser.Trait.PHONE, Browser.Trait.DARK)) {
      browser.visit(PAGE);
      assertThat(browser.driver().getTitle()).isEqualTo("on");
      assertThatThrownBy(browser::assertAccessible).hasMessageContaining("image-alt");
    }
  }
}
