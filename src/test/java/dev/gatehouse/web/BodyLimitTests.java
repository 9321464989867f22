package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.support.Wire;
import jakarta.servlet.http.Cookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How much may be sent to the portal, spoken to as browsers do (security.md, section 2). */
@WebTest
class BodyLimitTests {
  private static final String IMPORT = "/invitations/import";
  private static final int MIB = 1_048_576;

  private final Acme acme;
  private final Rows rows;
  private final Wire wire;
  private final Cookie ada;

  BodyLimitTests(Stage stage, Entrance entrance, Rows rows, @LocalServerPort int port) {
    this.acme = stage.acme();
    this.rows = rows;
    this.wire = new Wire(port);
    this.ada = entrance.signIn(acme.ada());
  }

  @Test
  void aFormOfMoreThanOneMebibyteIsRefused() {
    Wire.Form form = wire.form(acme.host(), "/invitations/new", ada);
    assertThat(
            wire.post(acme.host(), "/invitations/new", form, "addresses=" + "x".repeat(MIB - 500))
                .statusCode())
        .isEqualTo(422);
    long begun = System.nanoTime();
    HttpResponse<String> answer =
        wire.post(acme.host(), "/invitations/new", form, "addresses=" + "x".repeat(MIB));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(Wire.page(answer).select("main").text()).contains("too large to be taken in");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anUploadToAnotherPageIsHeldToTheSameLimit() {
    Wire.Form form = wire.form(acme.host(), "/invitations/new", ada);
    assertThat(upload("/invitations/new", form, "file", "x".repeat(MIB)).statusCode())
        .isEqualTo(413);
  }

  @Test
  @Tag("D-17")
  void anImportMayBeOfFiveMebibytes() {
    Wire.Form form = wire.form(acme.host(), IMPORT, ada);
    String row = "a@birch.test," + "x".repeat(1_900) + "\n";
    String text = "email,note\n" + row.repeat(5 * MIB / row.length());
    assertThat(upload(IMPORT, form, "file", text).statusCode()).isEqualTo(303);
    assertThat(upload(IMPORT, form, "text", text).statusCode()).isEqualTo(303);
    assertThat(upload(IMPORT, form, "file", "x".repeat(5 * MIB)).statusCode()).isEqualTo(413);
    assertThat(upload(IMPORT, form, "text", "x".repeat(5 * MIB)).statusCode()).isEqualTo(413);
    assertThat(upload(IMPORT, form, "file", "x".repeat(15 * MIB)).statusCode()).isEqualTo(413);
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM invitation_import WHERE organization_id = ?",
                acme.id().value()))
        .isEqualTo(2);
  }

  @Test
  void bothStepsOfAnImportOfEntitlementsMayBeOfFiveMebibytes() {
    Wire.Form form = wire.form(acme.host(), "/entitlements/import", ada);
    String row = "Nothing," + "x".repeat(1_900) + "\n";
    String text = "product,note\n" + row.repeat(5 * MIB / row.length());
    for (String step : List.of("/entitlements/import/draft", "/entitlements/import")) {
      assertThat(upload(step, form, "file", text).statusCode()).isEqualTo(422);
      assertThat(upload(step, form, "text", text).statusCode()).isEqualTo(422);
      assertThat(upload(step, form, "text", "x".repeat(5 * MIB)).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void theLimitHoldsForVisitorsToo() {
    Wire.Form form = wire.form(acme.host(), "/sign-in");
    assertThat(
            wire.post(acme.host(), "/sign-in", form, "password=" + "x".repeat(2 * MIB))
                .statusCode())
        .isEqualTo(413);
    assertThat(wire.post(acme.host(), "/nowhere", form, "x".repeat(2 * MIB)).statusCode())
        .isEqualTo(413);
  }

  private HttpResponse<String> upload(String path, Wire.Form form, String field, String text) {
    String border = "a-border-between-parts";
    String file = field.equals("file") ? "; filename=\"people.csv\"" : "";
    String body =
        """
        --%1$s\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="%3$s"%4$s\r
        \r
        %5$s\r
        --%1$s--\r
        """
            .formatted(border, form.token(), field, file, text);
    return wire.send(
        "POST",
        acme.host(),
        path,
        body,
        "Content-Type",
        "multipart/form-data; boundary=" + border,
        "Cookie",
        form.cookies());
  }
}
