package dev.gatehouse.signin.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One's own page. */
@WebTest
class ProfileControllerTests {
  private final Acme acme;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  ProfileControllerTests(Stage stage, Entrance entrance, Rows rows, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  void everybodySeesWhoTheyAreHere() {
    Document page = page("/profile");
    assertThat(Pages.texts(page, "dd"))
        .contains("Ada Adler", acme.ada().email() + " Change email", acme.organization().name());
    assertThat(page.select(".gh-me-name").text()).isEqualTo("Ada Adler");
    assertThat(page.select("form[action=/sign-out] button").text()).isEqualTo("Sign out");
  }

  @Test
  void theThemeIsWrittenByTheServer() {
    assertThat(page("/profile").select("html").attr("data-bs-theme")).isEqualTo("light");
    assertThat(page("/profile").select("html").attr("data-theme")).isEqualTo("system");
    assertThat(prefer("DARK", "", "")).hasStatus(303).hasHeader("Location", "/profile");
    Document dark = page("/users");
    assertThat(dark.select("html").attr("data-bs-theme")).isEqualTo("dark");
    assertThat(Pages.flash(dark)).isEmpty();
    Document profile = page("/profile");
    assertThat(Pages.flash(profile)).isEqualTo("Saved.");
    assertThat(profile.select("#theme option[selected]").text()).isEqualTo("Dark");
    assertThat(rows.audited(acme.id(), "user.prefer").details()).contains("DARK");
  }

  @Test
  void theLanguageIsThatOfThePersonWhateverTheBrowserSays() {
    prefer("SYSTEM", "de", "");
    Document page = page("/profile");
    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.select("h1").text()).isEqualTo("Profil");
    assertThat(page.select("form[action=/sign-out] button").text()).isEqualTo("Abmelden");
  }

  @Test
  void timesNameTheirZone() {
    prefer("SYSTEM", "en", "Asia/Tokyo");
    assertThat(page("/audit").select("#entries .gh-cell-time").text()).contains("JST");
    assertThat(page("/profile").getElementById("timeZone").val()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void whatIsNoZoneThemeOrLanguageIsNotTaken() {
    MvcTestResult zone = prefer("DARK", "de", "Mars/Olympus");
    assertThat(zone).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(zone), "timeZone"))
        .startsWith("This time zone is not known.");
    assertThat(Pages.page(zone).getElementById("timeZone").val()).isEqualTo("Mars/Olympus");
    assertThat(Pages.page(zone).select("#theme option[selected]").text()).isEqualTo("Dark");
    assertThat(prefer("PINK", "", "")).hasStatus(422);
    assertThat(prefer("DARK", "tlh", "")).hasStatus(303);
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM app_user WHERE id = ? AND language IS NULL",
                acme.ada().id().value()))
        .isOne();
  }

  private Document page(String address) {
    MvcTestResult answer = mvc.get().uri(address).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }

  private MvcTestResult prefer(String theme, String language, String timeZone) {
    return mvc.post()
        .uri("/profile")
        .with(ada)
        .with(csrf())
        .param("theme", theme)
        .param("language", language)
        .param("timeZone", timeZone)
        .exchange();
  }
}
