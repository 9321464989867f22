package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.support.Wire;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The headers of every answer, whatever went wrong. */
@WebTest
@Tag("S-14")
class HeadersTests {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'";

  private final Acme acme;
  private final Entrance entrance;
  private final Wire wire;

  HeadersTests(Stage stage, Entrance entrance, @LocalServerPort int port) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.wire = new Wire(port);
  }

  @Test
  void everyAnswerCarriesThem() {
    String con = Wire.text(entrance.signIn(acme.con()));
    assertProtected(200, wire.get(acme.host(), "/sign-in"));
    assertProtected(200, wire.get(acme.host(), "/profile", "Cookie", con));
    assertProtected(303, wire.get(acme.host(), "/users"));
    assertProtected(401, wire.get(acme.host(), "/users", "HX-Request", "true"));
    assertProtected(403, wire.get(acme.host(), "/users", "Cookie", con));
    assertProtected(403, wire.send("POST", acme.host(), "/sign-in", "email=a"));
    assertProtected(404, wire.get(acme.host(), "/nowhere"));
    assertProtected(404, wire.get(acme.host(), "/assets/nothing.css"));
    assertProtected(405, wire.get(acme.host(), "/sign-out"));
    assertProtected(405, wire.send("TRACE", acme.host(), "/sign-in", ""));
    assertProtected(400, wire.get(acme.host(), "/users;a=b"));
    assertProtected(400, wire.get(acme.host(), "/sign-in?a.b=1"));
    assertProtected(400, wire.get(acme.host(), "/a%2fb"));
    assertProtected(410, wire.get(acme.host(), "/invitation/unknown"));
    assertProtected(421, wire.get("stranger.example", "/sign-in"));
    assertProtected(200, wire.get(acme.host(), "/actuator/health"));
    assertProtected(200, wire.get(acme.host(), asset("gatehouse.css")));
  }

  @Test
  void pagesAreStoredNowhereAndAssetsForLong() {
    String ada = Wire.text(entrance.signIn(acme.ada()));
    for (String path : List.of("/users", "/profile", "/audit", "/invitations/new")) {
      assertThat(Wire.header(wire.get(acme.host(), path, "Cookie", ada), "Cache-Control"))
          .contains("no-store");
    }
    List<String> assets =
        Wire.page(wire.get(acme.host(), "/sign-in")).select("link[href], script[src]").stream()
            .map(element -> element.attr("href") + element.attr("src"))
            .toList();
    assertThat(assets).hasSizeGreaterThan(4);
    for (String asset : assets) {
      assertThat(asset).matches("/assets/.*-[0-9a-f]{32}\\.[a-z]+|/webjars/[^/]+/[0-9.]+/.*");
      HttpResponse<String> answer = wire.get(acme.host(), asset);
      assertThat(answer.statusCode()).as(asset).isEqualTo(200);
      assertThat(Wire.header(answer, "Cache-Control"))
          .contains("max-age=31536000")
          .contains("public");
      assertThat(answer.headers().firstValue("Pragma")).isEmpty();
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void pagesAndAssetsAreCompressed() {
    for (String path : List.of("/sign-in", asset("gatehouse.css"), asset("email-chips.js"))) {
      assertThat(
              Wire.header(
                  wire.get(acme.host(), path, "Accept-Encoding", "gzip"), "Content-Encoding"))
          .as(path)
          .isEqualTo("gzip");
    }
  }

  @Test
  void noScriptImportsAnotherWithoutItsFingerprint() {
    // It would be kept for as long as a fingerprinted one, and so outlive the next release.
    Wire.page(wire.get(acme.host(), "/sign-in"))
        .select("script[src^=/assets]")
        .eachAttr("src")
        .forEach(script ->
            assertThat(wire.get(acme.host(), script).body())
                .as(script)
                .doesNotContainPattern("(?m)^import '"));
  }

  @Test
  void plainHttpIsNotToldToStayOnHttps() {
    assertThat(wire.get(acme.host(), "/sign-in").headers().firstValue("Strict-Transport-Security"))
        .isEmpty();
  }

  private String asset(String name) {
    return Wire.page(wire.get(acme.host(), "/sign-in")).select("link[href], script[src]").stream()
        .map(element -> element.attr("href") + element.attr("src"))
        .filter(path -> path.matches("/assets/" + name.replace(".", "-[0-9a-f]+\\.")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no page asks for " + name));
  }

  private static void assertProtected(int status, HttpResponse<String> answer) {
    String what = answer.request().method() + " " + answer.request().uri();
    assertThat(answer.statusCode()).as(what).isEqualTo(status);
    assertThat(Wire.header(answer, "Content-Security-Policy")).as(what).isEqualTo(POLICY);
    assertThat(Wire.header(answer, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
    assertThat(Wire.header(answer, "Referrer-Policy")).as(what).isEqualTo("no-referrer");
    assertThat(Wire.header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(Wire.header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(Wire.header(answer, "Cache-Control")).as(what).isNotEmpty();
    assertThat(answer.headers().firstValue("Server")).as(what).isEmpty();
    assertThat(answer.headers().firstValue("X-Powered-By")).as(what).isEmpty();
    assertThat(answer.body()).as(what).doesNotContainIgnoringCase("tomcat", "spring", "\tat ");
  }
}
