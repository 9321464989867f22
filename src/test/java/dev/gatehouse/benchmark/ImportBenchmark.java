package dev.gatehouse.benchmark;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.support.Wire;
import jakarta.servlet.http.Cookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long an import is on its way, and what the list is like meanwhile. By hand: {@code mvn test
 * -Dtest=ImportBenchmark}; the numbers go into docs/performance.md.
 */
@WebTest
class ImportBenchmark {
  private static final String PATH = "/invitations/import";

  private final Acme acme;
  private final Rows rows;
  private final Wire wire;
  private final Cookie ada;

  ImportBenchmark(Stage stage, Entrance entrance, Rows rows, @LocalServerPort int port) {
    this.acme = stage.acme();
    this.rows = rows;
    this.wire = new Wire(port);
    this.ada = entrance.signIn(acme.ada());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 10_000})
  void anImportAndTheListMeanwhile(int number) {
    Wire.Form form = wire.form(acme.host(), PATH, ada);
    String body = "text=" + file(number).replace("\n", "%0A").replace("@", "%40");

    long begun = System.nanoTime();
    HttpResponse<String> taken = wire.post(acme.host(), PATH, form, body);
    Duration accepted = since(begun);
    String place = Wire.header(taken, "Location");
    HttpResponse<String> page = get(place);
    Duration shown = since(begun);
    report(number, "accepted after", accepted);
    report(number, "page with progress after", shown);
    say(number, Wire.page(page).select("h2").text());

    long id = Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
    List<Duration> idle = listUntil(id, "READY");
    report(number, "dry run done after", since(begun));
    report(number, "list during the dry run", idle);

    long started = System.nanoTime();
    wire.post(acme.host(), place + "/start", form, "");
    List<Duration> busy = listUntil(id, "FINISHED");
    report(number, "run done after", since(started));
    report(number, "list during the run", busy);
  }

  private List<Duration> listUntil(long id, String state) {
    List<Duration> times = new ArrayList<>();
    while (!state.equals(
        rows.one(String.class, "SELECT state FROM invitation_import WHERE id = ?", id))) {
      long begun = System.nanoTime();
      get("/users?q=import");
      times.add(since(begun));
    }
    return times;
  }

  private HttpResponse<String> get(String path) {
    return wire.get(acme.host(), path, "Cookie", Wire.text(ada));
  }

  private String file(int number) {
    return "email,first_name,last_name,kind,roles,scopes,accounts\n"
        + IntStream.range(0, number)
            .mapToObj(each ->
                "p%d.%d@import.test,Import,Number %d,both,User Manager,catalog.read|reports.%d,\n"
                    .formatted(number, each, each, each % 20))
            .collect(Collectors.joining());
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void report(int number, String what, Duration time) {
    say(number, "%s %d ms".formatted(what, time.toMillis()));
  }

  private static void report(int number, String what, List<Duration> times) {
    List<Long> sorted = times.stream().map(Duration::toMillis).sorted().toList();
    if (!sorted.isEmpty()) {
      say(
          number,
          "%s: %d times, p50 %d ms, p95 %d ms, most %d ms"
              .formatted(
                  what,
                  sorted.size(),
                  sorted.get(sorted.size() / 2),
                  sorted.get(sorted.size() * 95 / 100),
                  sorted.getLast()));
    }
  }

  private static void say(int number, String what) {
    System.out.printf("BENCHMARK %,d rows: %s%n", number, what);
  }
}
