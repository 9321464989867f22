package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.support.Wire;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that a request says of the host gets into a mail or a redirect. */
@WebTest
@Tag("S-06")
class HostHeaderTests {
  private static final String[] LIES = {
    "X-Forwarded-Host", "evil.example",
    "X-Forwarded-Proto", "https",
    "X-Forwarded-Port", "666",
    "X-Forwarded-Prefix", "/evil",
    "X-Forwarded-For", "203.0.113.66",
    "Forwarded", "host=evil.example;proto=https;for=203.0.113.66",
    "X-Original-URL", "/evil",
    "X-Rewrite-URL", "/evil"
  };

  private final Acme acme;
  private final Entrance entrance;
  private final MailServer mails;
  private final Rows rows;
  private final Wire wire;

  HostHeaderTests(
      Stage stage, Entrance entrance, MailServer mails, Rows rows, @LocalServerPort int port) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.mails = mails;
    this.rows = rows;
    this.wire = new Wire(port);
  }

  @Test
  void redirectsAreLocal() {
    HttpResponse<String> home = wire.get(acme.host() + ":666", "/users", LIES);
    assertThat(home.statusCode()).isEqualTo(303);
    assertThat(Wire.header(home, "Location")).isEqualTo("/sign-in?to=%2Fusers");
    HttpResponse<String> root =
        wire.get(acme.host(), "/", with("Cookie", Wire.text(entrance.signIn(acme.ada()))));
    assertThat(Wire.header(root, "Location")).isEqualTo("/users");
  }

  @Test
  void pagesNameNoHost() {
    HttpResponse<String> page = wire.get(acme.host() + ":666", "/sign-in", LIES);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("evil", "666", "http://", "https://");
  }

  @Test
  void mailedLinksAreMadeFromTheBaseUrl() {
    Wire.Form form = wire.form(acme.host(), "/password-reset");
    HttpResponse<String> answer =
        wire.send(
            "POST",
            acme.host() + ":666",
            "/password-reset",
            "_csrf=" + form.token() + "&email=" + acme.ada().email(),
            with("Content-Type", "application/x-www-form-urlencoded", "Cookie", form.cookies()));
    assertThat(Wire.header(answer, "Location")).isEqualTo("/password-reset?sent");
    ReceivedMail mail =
        mails.awaitMail(
            "with a link to choose a password",
            received -> received.subject().startsWith("Choose a new password"));
    assertThat(mail.links())
        .isNotEmpty()
        .allSatisfy(link -> assertThat(link).startsWith(acme.link("/password-reset/")));
    assertThat(mail.text() + mail.html() + mail.from()).doesNotContain("evil", ":666");
  }

  @Test
  @Tag("S-12")
  void theTrailKnowsTheAddressOfTheSocket() {
    Wire.Form form = wire.form(acme.host(), "/password-reset");
    wire.send(
        "POST",
        acme.host(),
        "/password-reset",
        "_csrf=" + form.token() + "&email=nobody%40birch.test",
        with("Content-Type", "application/x-www-form-urlencoded", "Cookie", form.cookies()));
    assertThat(rows.audited(acme.id(), "password.request-reset").origin()).isEqualTo("127.0.0.1");
  }

  private static String[] with(String... headers) {
    String[] all = Arrays.copyOf(LIES, LIES.length + headers.length);
    System.arraycopy(headers, 0, all, LIES.length, headers.length);
    return all;
  }
}
