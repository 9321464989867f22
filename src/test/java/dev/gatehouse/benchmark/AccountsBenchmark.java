package dev.gatehouse.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.WebTest;
import dev.gatehouse.support.Wire;
import jakarta.servlet.http.Cookie;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The accounts page, its search, the pickers, the commands and what end users see among 10,000
 * accounts in eight levels, 100,000 people and 50,000 entitlements. By hand: {@code mvn test
 * -Dtest=AccountsBenchmark}; the numbers go into docs/performance.md.
 */
@WebTest
class AccountsBenchmark {
  private static final int TIMES = Integer.getInteger("times", 100);
  private static final int WARM_UP = 20;
  private static final List<String> KINDS = List.of("alder", "birch", "cedar", "elm", "hazel");

  private final Acme acme;
  private final Rows rows;
  private final Wire wire;
  private final DataSource database;
  private final Entrance entrance;
  private Cookie caller;
  private final Random random = new Random(1);

  AccountsBenchmark(
      Stage stage, Entrance entrance, Rows rows, DataSource database, @LocalServerPort int port) {
    this.acme = stage.acme();
    this.rows = rows;
    this.wire = new Wire(port);
    this.database = database;
    this.entrance = entrance;
    this.caller = entrance.signIn(acme.ada());
  }

  @Test
  void trees() throws SQLException {
    fill();
    for (int time = 0; time < 5 * WARM_UP; time++) {
      wire.get(acme.host(), "/accounts", "Cookie", Wire.text(caller));
    }
    if (Boolean.getBoolean("endUsersOnly")) {
      endUsers();
      return;
    }
    long wide = numbered(9001);
    page("top", () -> "/accounts");
    page("top of a type", () -> "/accounts?type=" + any(List.of("customer", "partner")));
    page("a branch, anywhere", () -> "/accounts?under=" + anywhere());
    page("a branch in the eighth level", () -> "/accounts?under=" + leaf());
    page("a branch of 999", () -> "/accounts?under=" + wide);
    page("its next portions", () -> "/accounts?under=" + wide + "&after=" + partner());
    page("search: a word of 1,250", () -> "/accounts?q=" + any(KINDS));
    page("search: a letter", () -> "/accounts?q=" + (char) ('a' + random.nextInt(20)));
    page("search: two words", () -> "/accounts?q=" + any(KINDS) + "+depot");
    page("search: a number", () -> "/accounts?q=" + random.nextInt(10_000));
    page("search: an account ID", () -> "/accounts?q=" + "0".repeat(12) + random.nextInt(1_000));
    page("search: nothing", () -> "/accounts?q=qqq" + random.nextInt(1_000));
    page("form: move", () -> "/accounts/" + anywhere() + "/move");
    page("form: delete the account of 999", () -> "/accounts/" + wide + "/deletion");
    page("Add User", () -> "/invitations/new");
    pickers();
    changes(wide);
    endUsers();
  }

  /** Amy comes to have what each of these has; the last one reaches all 9,000 customers. */
  private void endUsers() {
    endUser("one account in the eighth level", List.of(8_000));
    endUser("one account with 5,000 entitlements and 254 accounts below", List.of(1));
    endUser("nine accounts", IntStream.rangeClosed(2, 10).boxed().toList());
    endUser(
        "all 36 at the top, with 9,000 accounts", IntStream.rangeClosed(1, 36).boxed().toList());
  }

  private void endUser(String who, List<Integer> accounts) {
    Member amy = acme.amy();
    rows.change("DELETE FROM user_account WHERE user_id = ?", amy.id().value());
    accounts.forEach(number ->
        rows.change(
            "INSERT INTO user_account (organization_id, user_id, account_id) VALUES (?, ?, ?)",
            acme.id().value(),
            amy.id().value(),
            numbered(number)));
    caller = entrance.signIn(amy);
    String mine = "/portal/entitlements";
    page(who + ": my entitlements", () -> mine);
    page(who + ": older ones", () -> mine + "?after=" + sold());
    page(who + ": inactive ones", () -> mine + "?state=inactive");
    page(who + ": a product of 250", () -> mine + "?q=crane+" + (1 + 5 * random.nextInt(40)));
    page(who + ": a word of 20,000", () -> mine + "?q=tide");
    page(who + ": an ID", () -> mine + "?q=ENT" + "%013d".formatted(random.nextInt(50_000)));
    page(who + ": nothing", () -> mine + "?q=qqq" + random.nextInt(1_000));
    page(who + ": my accounts", () -> "/portal/accounts");
    page(who + ": search my accounts", () -> "/portal/accounts?q=" + any(KINDS));
    page(who + ": my people", () -> "/portal/people");
    page(who + ": search my people", () -> "/portal/people?q=person+" + random.nextInt(1_000));
  }

  private long sold() {
    return rows.one(
        Long.class,
        "SELECT id FROM entitlement WHERE organization_id = ? AND request_key = ?",
        acme.id().value(),
        "e" + (1 + random.nextInt(50_000)));
  }

  private void pickers() {
    String draft = "/invitations/draft";
    send("picker: a word", 200, () -> draft, () -> "accountSearch=" + any(KINDS));
    send(
        "picker: a word, beside five others",
        200,
        () -> draft,
        () -> "accountSearch=" + any(KINDS) + ("&accounts=" + leaf()).repeat(5));
    send(
        "picker of the account above",
        200,
        () -> "/accounts/" + anywhere() + "/move/draft",
        () -> "parentSearch=" + any(KINDS));
  }

  private void changes(long wide) {
    AccountId pine = acme.accounts().another("Pine", AccountType.PARTNER);
    AccountId yew = acme.accounts().another("Yew", AccountType.PARTNER);
    move("an account with 999 below it", wide, pine, yew);
    AccountId larch = acme.accounts().another("Larch", AccountType.CUSTOMER);
    AccountId spruce = acme.accounts().another("Spruce", AccountType.CUSTOMER);
    move("an account with 254 below it and 12,000 people", numbered(1), larch, spruce);
    send(
        "rename",
        303,
        () -> "/accounts/" + wide + "/edit",
        () -> "name=Wide+%1$d&version=%1$d".formatted(version(wide)));
  }

  private void move(String what, long account, AccountId one, AccountId other) {
    send(
        "move " + what,
        303,
        () -> "/accounts/" + account + "/move",
        () -> {
          long version = version(account);
          long parent = (version % 2 == 0 ? one : other).value();
          return "parent=%d&version=%d".formatted(parent, version);
        });
  }

  private long version(long account) {
    return rows.one(Long.class, "SELECT version FROM account WHERE id = ?", account);
  }

  private void page(String name, Supplier<String> path) {
    measure(
        name,
        200,
        () -> {
          String address = path.get();
          return () -> wire.get(acme.host(), address, "Cookie", Wire.text(caller));
        });
  }

  private void send(String name, int status, Supplier<String> path, Supplier<String> form) {
    Wire.Form token = wire.form(acme.host(), "/accounts/new", caller);
    measure(
        name,
        status,
        () -> {
          String address = path.get();
          String body = form.get();
          return () -> wire.post(acme.host(), address, token, body);
        });
  }

  /** From the request to the last byte of the answer; what is asked for is chosen before. */
  private void measure(String name, int status, Supplier<Supplier<HttpResponse<String>>> requests) {
    long[] times = new long[TIMES];
    for (int time = -WARM_UP; time < TIMES; time++) {
      Supplier<HttpResponse<String>> request = requests.get();
      long begun = System.nanoTime();
      HttpResponse<String> answer = request.get();
      if (time >= 0) {
        times[time] = System.nanoTime() - begun;
      }
      assertThat(answer.statusCode()).as(name).isEqualTo(status);
      follow(answer);
    }
    Arrays.sort(times);
    System.out.printf(
        "BENCHMARK | %s | %.0f | %.0f |%n",
        name, times[TIMES / 2] / 1e6, times[TIMES * 95 / 100] / 1e6);
  }

  /** As a browser does, which takes the message that waits for the next page out of the session. */
  private void follow(HttpResponse<String> answer) {
    answer
        .headers()
        .firstValue("Location")
        .ifPresent(place -> wire.get(acme.host(), place, "Cookie", Wire.text(caller)));
  }

  private long anywhere() {
    return numbered(1 + random.nextInt(9_000));
  }

  private long leaf() {
    return numbered(4_700 + random.nextInt(4_000));
  }

  private long partner() {
    return numbered(9_002 + random.nextInt(900));
  }

  private long numbered(int number) {
    return rows.one(
        Long.class,
        "SELECT id FROM account WHERE organization_id = ? AND request_key = ?",
        acme.id().value(),
        String.valueOf(number));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** On one connection, whose variables the script uses. */
  private void fill() throws SQLException {
    try (Connection connection = database.getConnection()) {
      JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      client.sql("SET @organization = ?").param(acme.id().value()).update();
      new ResourceDatabasePopulator(new ClassPathResource("benchmark/trees.sql"))
          .populate(connection);
    }
  }
}
