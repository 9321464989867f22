package dev.gatehouse.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.GatehouseApplication;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.support.Wire;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/**
 * The views of User Management among a million people, asked for over HTTP one after the other. Run
 * by hand, see docs/performance.md; writes target/benchmark/panel.md.
 */
@SpringBootTest(
    classes = GatehouseApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "gatehouse.mail.from=gatehouse@portal.test",
      "gatehouse.organizations[0].name=Large",
      "gatehouse.organizations[0].base-url=http://localhost",
      "gatehouse.organizations[0].administrator-email=" + LargeOrganization.ADMINISTRATOR,
      "spring.mail.host=127.0.0.1",
      "spring.mail.port=1"
    })
@Import({
  BenchmarkServices.class,
  LargeOrganization.class,
  InvitationLinks.class,
  ChosenPasswords.class
})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PanelBenchmark {
  private static final int PEOPLE = Integer.getInteger("people", 1_000_000);
  private static final int TIMES = Integer.getInteger("times", 40);
  private static final int WARM_UP = 8;
  private static final List<String> SORTS = List.of("account", "name", "last-sign-in", "newest");
  private static final Path RESULT = Path.of("target/benchmark/panel.md");

  private final LargeOrganization organization;
  private final SqlTime sqlTime;
  private final Wire wire;
  private final Random random = new Random(1);
  private final List<Measurement> measurements = new ArrayList<>();

  PanelBenchmark(LargeOrganization organization, SqlTime sqlTime, @LocalServerPort int port) {
    this.organization = organization;
    this.sqlTime = sqlTime;
    this.wire = new Wire(port);
  }

  @Test
  void panel() throws IOException {
    organization.fill(PEOPLE);
    String session = signIn();
    measure(session, "warm-up", () -> "/users");
    measurements.clear();
    for (String sort : SORTS) {
      lists(session, sort);
      filters(session, sort);
    }
    searches(session);
    tabs(session);
    StringBuilder table = new StringBuilder(Measurement.HEADING);
    measurements.forEach(measurement -> table.append(measurement.line()));
    Files.createDirectories(RESULT.getParent());
    Files.writeString(RESULT, table);
  }

  private void lists(String session, String sort) {
    view(session, "first page", sort, () -> "");
    view(session, "any page", sort, () -> "&after=" + key(sort, organization.anybody()));
    view(session, "any page back", sort, () -> "&before=" + key(sort, organization.anybody()));
    view(session, "100 a page", sort, () -> "&size=100&after=" + key(sort, organization.anybody()));
    List<String> types = List.of("customer", "producer", "partner", "self-registered");
    view(session, "a tab", sort, () -> "&type=" + any(types));
    List<String> states = List.of("active", "inactive", "pending", "removed");
    view(session, "a state", sort, () -> "&state=" + any(states));
  }

  private void filters(String session, String sort) {
    List<LongSupplier> roles =
        List.of("PORTAL_USER", "PORTAL_ADMINISTRATIVE_USER", "REGISTRY_CLIENT", "USER_MANAGER")
            .stream()
            .map(code -> (LongSupplier) () -> organization.role(code))
            .toList();
    view(session, "a role", sort, () -> "&role=" + any(roles).getAsLong());
    view(
        session,
        "a scope of 200",
        sort,
        () -> "&scope=" + organization.scope(4 + random.nextInt(1900)));
    view(session, "a scope of 300,000", sort, () -> "&scope=" + organization.scope(1));
    view(session, "a scope of 20,000", sort, () -> "&scope=" + organization.scope(2));
    view(session, "a scope of 50,000 at the end", sort, () -> "&scope=" + organization.scope(3));
    view(
        session,
        "an account of 200",
        sort,
        () -> "&account=" + organization.company(2 + random.nextInt(4000)));
    view(session, "an account of 9,600", sort, () -> "&account=" + organization.producer());
    view(session, "an account of 50,000", sort, () -> "&account=" + organization.company(1));
    view(session, "never signed in", sort, () -> "&seen=never");
    view(session, "not for 90 days", sort, () -> "&seen=90-days");
    view(session, "mail failed", sort, () -> "&invitation=failed");
    view(session, "expired", sort, () -> "&invitation=expired");
  }

  private void searches(String session) {
    measure(session, "search: a letter", () -> "/users?q=" + (char) ('a' + random.nextInt(26)));
    measure(
        session,
        "search: a first name",
        () -> "/users?q=" + any(List.of("claralina", "hugoric", "noramar")));
    measure(
        session,
        "search: both names",
        () -> "/users?q=" + any(List.of("ada+lind", "una+york", "max+dahl")));
    measure(
        session,
        "search: a company",
        () -> "/users?q=company" + (2 + random.nextInt(4000)) + ".example");
    measure(session, "search: everybody's word", () -> "/users?q=example");
    measure(session, "search: nobody", () -> "/users?q=qqq" + random.nextInt(1000));
  }

  private void tabs(String session) {
    measure(session, "numbers on the tabs", () -> "/users/tabs", "HX-Request", "true");
    measure(
        session,
        "numbers on the tabs, of a state",
        () -> "/users/tabs?state=pending",
        "HX-Request",
        "true");
    measure(
        session,
        "numbers on the tabs, of a role",
        () -> "/users/tabs?role=" + organization.role("PORTAL_USER"),
        "HX-Request",
        "true");
    measure(
        session,
        "numbers on the tabs, of a search",
        () -> "/users/tabs?q=claralina",
        "HX-Request",
        "true");
  }

  private void view(String session, String name, String sort, Supplier<String> filter) {
    measure(session, name + ", by " + sort, () -> "/users?sort=" + sort + filter.get());
  }

  private void measure(String session, String name, Supplier<String> address, String... headers) {
    long[] requests = new long[TIMES];
    long[] statements = new long[TIMES];
    for (int time = -WARM_UP; time < TIMES; time++) {
      String path = address.get();
      sqlTime.reset();
      long start = System.nanoTime();
      List<String> all = new ArrayList<>(List.of("Cookie", session, "Accept-Encoding", "gzip"));
      all.addAll(List.of(headers));
      HttpResponse<String> answer =
          wire.get(LargeOrganization.HOST, path, all.toArray(String[]::new));
      if (time >= 0) {
        requests[time] = System.nanoTime() - start;
        statements[time] = sqlTime.nanos();
      }
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }
    measurements.add(new Measurement(name, requests, statements));
  }

  private static String key(String sort, long person) {
    // A moment within the last two years, for the order that goes on from one.
    return sort.equals("last-sign-in")
        ? (System.currentTimeMillis() - person * 60_000) * 1_000 + "-" + person
        : String.valueOf(person);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String signIn() {
    Wire.Form form = wire.form(LargeOrganization.HOST, "/sign-in");
    HttpResponse<String> answer =
        wire.post(
            LargeOrganization.HOST,
            "/sign-in",
            form,
            "email=%s&password=%s"
                .formatted(
                    LargeOrganization.ADMINISTRATOR, LargeOrganization.PASSWORD.replace(' ', '+')));
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("session="))
        .map(cookie -> cookie.replaceFirst(";.*", ""))
        .findFirst()
        .orElseThrow();
  }
}
