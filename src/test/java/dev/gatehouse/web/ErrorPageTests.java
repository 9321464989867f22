package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.support.Wire;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is answered where no page is: by the server itself, with its limits. */
@WebTest
class ErrorPageTests {
  private final Acme acme;
  private final Entrance entrance;
  private final Rows rows;
  private final Wire wire;

  ErrorPageTests(Stage stage, Entrance entrance, Rows rows, @LocalServerPort int port) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.rows = rows;
    this.wire = new Wire(port);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /nowhere,                 404, This page does not exist",
    "GET,  /users/1/nowhere,         404, This page does not exist",
    "GET,  /assets/nothing.js,       404, This page does not exist",
    "GET,  /actuator,                404, This page does not exist",
    "GET,  /actuator/env,            404, This page does not exist",
    "GET,  /error,                   404, This page does not exist",
    "GET,  /sign-out,                405, could not be answered",
    "HEAD, /sign-out,                405, ''",
    "GET,  /users;jsessionid=1,      400, could not be understood",
    "GET,  /sign-in?to=a&to=b,       400, could not be understood",
    "GET,  /sign-in?a.b=1,           400, could not be understood",
    "POST, /sign-in,                 403, You may not do this",
    "PUT,  /sign-in,                 403, You may not do this",
    "DELETE, /users,                 403, You may not do this",
    "PATCH, /nowhere,                403, You may not do this"
  })
  void everybodyGetsAPlainPage(String method, String path, int status, String words) {
    String ada = Wire.text(entrance.signIn(acme.ada()));
    for (String accept : List.of("text/html", "*/*", "application/json")) {
      for (HttpResponse<String> answer :
          List.of(
              wire.send(method, acme.host(), path, "", "Accept", accept),
              wire.send(method, acme.host(), path, "", "Accept", accept, "Cookie", ada))) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
            .contains(words)
            .doesNotContain("\tat ", "Exception", "timestamp", "org.spring");
      }
    }
  }

  @Test
  @Tag("S-15")
  void aWrongMethodIsRefusedEvenWithAToken() {
    Wire.Form form = wire.form(acme.host(), "/sign-in");
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      HttpResponse<String> answer =
          wire.send(
              method,
              acme.host(),
              "/sign-in",
              "",
              "X-XSRF-TOKEN",
              form.token(),
              "Cookie",
              form.cookies());
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(Wire.page(answer).select("h1").text()).isEqualTo("That did not work");
    }
  }

  @Test
  @Tag("S-15")
  void noParameterOrHeaderTurnsOneMethodIntoAnother() {
    String ada = Wire.text(entrance.signIn(acme.ada()));
    assertThat(wire.get(acme.host(), "/sign-out?_method=POST", "Cookie", ada).statusCode())
        .isEqualTo(405);
    assertThat(
            wire.get(acme.host(), "/sign-out", "X-HTTP-Method-Override", "POST", "Cookie", ada)
                .statusCode())
        .isEqualTo(405);
    assertThat(wire.send("TRACE", acme.host(), "/sign-in", "").statusCode()).isEqualTo(405);
    assertThat(wire.get(acme.host(), "/profile", "Cookie", ada).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere,           404, This page does not exist",
    "/audit,             403, You may not do this",
    "/sign-out,          405, could not be answered",
    "/sign-in?to=a&to=b, 400, could not be understood"
  })
  void htmxGetsItIntoTheFlash(String path, int status, String words) {
    HttpResponse<String> answer =
        wire.get(
            acme.host(),
            path,
            "HX-Request",
            "true",
            "Cookie",
            Wire.text(entrance.signIn(acme.uma())));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Wire.header(answer, "HX-Retarget")).isEqualTo("#flash");
    assertThat(Wire.header(answer, "HX-Reswap")).isEqualTo("outerHTML");
    assertThat(answer.body()).startsWith("<div").doesNotContain("<html");
    assertThat(Wire.page(answer).select("#flash .alert-danger").text()).contains(words);
  }

  @Test
  @Tag("S-10")
  void moreThanAThousandParametersAreRefused() {
    String many =
        IntStream.range(0, 1001).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
    assertRefusedAndNothingChanged("consumer=true&addresses=mia%40birch.test&" + many);
    assertThat(wire.get(acme.host(), "/sign-in?" + many).statusCode()).isBetween(400, 499);
  }

  @Test
  void aBodyOfMoreThanAMebibyteIsRefused() {
    assertRefusedAndNothingChanged(
        "consumer=true&addresses=mia%40birch.test&x=" + "x".repeat(1_100_000));
  }

  @Test
  void whatIsWithinTheLimitsIsTaken() {
    HttpResponse<String> answer =
        wire.post(
            acme.host(),
            "/invitations/new",
            form(),
            "consumer=true&addresses=mia%40birch.test&x=" + "x".repeat(900_000));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Wire.header(answer, "Location")).matches("/users\\?new=\\d+");
    assertThat(users()).isEqualTo(2);
  }

  private void assertRefusedAndNothingChanged(String body) {
    HttpResponse<String> answer = wire.post(acme.host(), "/invitations/new", form(), body);
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(Wire.page(answer).select("h1").text()).isEqualTo("That did not work");
    assertThat(users()).isOne();
  }

  private Wire.Form form() {
    return wire.form(acme.host(), "/invitations/new", entrance.signIn(acme.ada()));
  }

  private int users() {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM app_user WHERE organization_id = ?",
        acme.id().value());
  }
}
