package dev.gatehouse;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The two portals: who of them reaches what of the other one (FNO-02, FNO-03). */
@WebTest
class EndUserAuthorisationTests {
  /** {id} is an entitlement of Massachusetts. A new address must be listed here. */
  private static final String EXPECTED =
      """
                                                nobody  ada  bob  amy  fay  xan
      GET  /portal                              door    403  303  303  303  door
      GET  /portal/accounts                     door    403  200  200  200  door
      GET  /portal/claim                        door    403  403  403  200  door
      POST /portal/claim                        door    403  403  403  422  door
      GET  /portal/entitlements                 door    403  200  200  200  door
      GET  /portal/entitlements/{id}            door    403  404  200  404  door
      GET  /portal/entitlements/{id}/account    door    403  403  200  403  door
      POST /portal/entitlements/{id}/account    door    403  403  422  403  door
      POST /portal/entitlements/{id}/account/draft  door  403  403  200  403  door
      """;

  private final Acme acme;
  private final Globex globex;
  private final Entrance entrance;
  private final Catalogue catalogue;
  private final RequestMappingHandlerMapping mappings;
  private final MockMvcTester mvc;

  EndUserAuthorisationTests(
      Stage stage,
      Entrance entrance,
      Catalogue catalogue,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.entrance = entrance;
    this.catalogue = catalogue;
    this.mappings = mappings;
    this.mvc = mvc;
  }

  @Test
  @Tag("FNO-03")
  void everyAddressOfTheEndUserPortalAnswersOnlyThoseItIsFor() {
    List<Optional<Cookie>> callers =
        Stream.concat(
                Stream.of(Optional.<Cookie>empty()),
                Stream.of(acme.ada(), acme.bob(), acme.amy(), acme.fay(), globex.xan())
                    .map(entrance::signIn)
                    .map(Optional::of))
            .toList();
    String id = String.valueOf(entitlement());
    List<String> actual =
        endpoints(handler -> true)
            .filter(endpoint -> endpoint.contains(" /portal"))
            .map(endpoint ->
                endpoint
                    + " "
                    + callers.stream()
                        .map(session -> outcome(ask(endpoint, id, session)))
                        .collect(Collectors.joining(" ")))
            .toList();
    assertThat(actual)
        .containsExactlyInAnyOrderElementsOf(
            EXPECTED.lines().skip(1).map(line -> line.replaceAll("\\s+", " ")).toList());
  }

  @Test
  @Tag("FNO-02")
  void endUsersReachNothingOfTheProducerPortal() {
    Optional<Cookie> amy = Optional.of(entrance.signIn(acme.amy()));
    assertThat(
            endpoints(handler ->
                handler.isAnnotationPresent(Requires.class)
                    && !handler.isAnnotationPresent(ForEndUsers.class)))
        .hasSizeGreaterThan(80)
        .allSatisfy(endpoint -> assertThat(ask(endpoint, "1", amy)).as(endpoint).hasStatus(403));
  }

  @Test
  @Tag("FNO-03")
  void signingInLeadsEachToTheirPortal() {
    assertThat(landing(acme.amy())).isEqualTo("/portal");
    assertThat(landing(acme.fay())).isEqualTo("/portal");
    assertThat(landing(acme.ada())).isEqualTo("/users");
    assertThat(ask("GET /portal", "", Optional.of(entrance.signIn(acme.bob()))))
        .hasHeader(HttpHeaders.LOCATION, "/portal/entitlements");
  }

  @Test
  @Tag("FNO-11")
  void theSidebarOfEndUsersIsThatOfTheirPortal() {
    assertThat(sidebar(acme.bob())).containsExactly("My entitlements", "My accounts");
    assertThat(sidebar(acme.ada())).doesNotContain("My entitlements", "My accounts");
  }

  private String landing(Member member) {
    return String.valueOf(
        ask("GET /", "", Optional.of(entrance.signIn(member)))
            .getResponse()
            .getHeader(HttpHeaders.LOCATION));
  }

  private List<String> sidebar(Member member) {
    return Pages.texts(
        Pages.page(mvc.get().uri("/profile").with(entrance.by(member)).exchange()), "nav a");
  }

  private long entitlement() {
    return catalogue
        .deployed(
            acme,
            acme.accounts().massachusetts(),
            catalogue.product(acme, "Harbor"),
            Catalogue.TODAY)
        .value();
  }

  private Stream<String> endpoints(Predicate<Class<?>> controllers) {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(entry -> isOurs(entry.getValue()))
        .filter(entry -> controllers.test(entry.getValue().getBeanType()))
        .flatMap(entry -> endpoints(entry.getKey()))
        .sorted();
  }

  private static boolean isOurs(HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith("dev.gatehouse");
  }

  private static Stream<String> endpoints(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
  }

  private MvcTestResult ask(String endpoint, String id, Optional<Cookie> session) {
    List<String> words = Arrays.asList(endpoint.split(" +"));
    return mvc.method(HttpMethod.valueOf(words.getFirst()))
        .uri(words.getLast().replaceAll("\\{[a-z]+}", id))
        .with(entrance.visiting(acme))
        .with(request -> {
          session.ifPresent(request::setCookies);
          return request;
        })
        .with(csrf())
        .exchange();
  }

  private static String outcome(MvcTestResult answer) {
    String location = answer.getResponse().getHeader(HttpHeaders.LOCATION);
    boolean door = location != null && location.startsWith("/sign-in");
    return door ? "door" : String.valueOf(answer.getResponse().getStatus());
  }
}
