package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.user.UserState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class UserQueryTests {
  private final Stage stage;
  private final Acme acme;
  private final UserQuery query;
  private final StatementCounter counter;
  private final MailServer mailServer;
  private final Rows rows;

  UserQueryTests(
      Stage stage, UserQuery query, StatementCounter counter, MailServer mailServer, Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.query = query;
    this.counter = counter;
    this.mailServer = mailServer;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-04")
  @Tag("RAW-05")
  @Tag("RAW-06")
  @Tag("RAW-07")
  void showsAddressRolesAndStateOfEverybody() {
    acme.uma();
    acme.pia();
    acme.con();
    acme.ina();
    assertThat(list(filter("")).rows())
        .extracting(UserRow::email, UserRow::state, UserRow::roleNames)
        .containsExactly(
            row(acme.ada(), UserState.ACTIVE, "Administrator"),
            row(acme.con(), UserState.ACTIVE),
            row(acme.ina(), UserState.INACTIVE, "User Manager"),
            row(acme.pia(), UserState.PENDING),
            row(acme.uma(), UserState.ACTIVE, "User Manager"));
  }

  @Test
  @Tag("RAW-12")
  void showsScopes() {
    rows.change(
        "INSERT INTO scope (organization_id, name, name_key) VALUES (?, 'Reports', 'reports')",
        acme.id().value());
    rows.change(
        """
        INSERT INTO user_scope (organization_id, user_id, scope_id)
        SELECT organization_id, ?, id FROM scope WHERE organization_id = ?
        """,
        acme.con().id().value(),
        acme.id().value());
    assertThat(found("corey")).containsExactly(acme.con().email());
    assertThat(list(filter("corey")).rows().getFirst().scopes()).containsExactly("Reports");
  }

  @Test
  @Tag("R-02")
  void showsTheFateOfAnInvitation() {
    Member pia = acme.pia();
    mailServer.awaitMailTo(pia.email());
    rows.await(
        "the mail is marked as sent",
        () -> "SENT".equals(invitationOf(pia).orElseThrow().mailState()));
    assertThat(invitationOf(pia).orElseThrow().state()).isEqualTo("OPEN");
    assertThat(invitationOf(acme.ada())).isEmpty();
  }

  @Test
  void doesNotShowWhoWasRemoved() {
    rows.change("UPDATE app_user SET state = 'REMOVED' WHERE id = ?", acme.con().id().value());
    assertThat(found("")).containsExactly(acme.ada().email());
    assertThat(list(ofState(UserState.REMOVED)).rows())
        .extracting(UserRow::email)
        .containsExactly(acme.con().email());
  }

  @Test
  void findsTheBeginningOfAnyWordOfNameAndAddress() {
    Member elodie =
        acme.join(
            acme.invite(
                acme.ada(),
                acme.consumers(acme.address("e.zorn+mail")),
                "Élodie Anne",
                "Müller-Groß"));
    for (String search :
        List.of(
            "elodie",
            "ÉLO",
            "anne",
            "mul",
            "mül",
            "gross",
            "GROß",
            "zorn",
            "mail",
            "elo mul",
            "mul elo",
            "e.zorn",
            elodie.email())) {
      assertThat(found(search)).as(search).containsExactly(elodie.email());
    }
    for (String search : List.of("lodie", "uller", "orn", "elo ada", "xyz", "el_die")) {
      assertThat(found(search)).as(search).doesNotContain(elodie.email());
    }
  }

  @Test
  void findsByTheFirstLetterOfTheAddress() {
    acme.pia();
    assertThat(found("p")).containsExactly(acme.pia().email());
    assertThat(found("P")).containsExactly(acme.pia().email());
    assertThat(found("z")).isEmpty();
  }

  @Test
  void filtersByState() {
    acme.pia();
    acme.ina();
    assertThat(inState(UserState.ACTIVE)).containsExactly(acme.ada().email());
    assertThat(inState(UserState.PENDING)).containsExactly(acme.pia().email());
    assertThat(inState(UserState.INACTIVE)).containsExactly(acme.ina().email());
    assertThat(list(ofState(UserState.ACTIVE).withSearch("pia")).rows()).isEmpty();
  }

  @Test
  void turnsPagesForwardAndBackWithoutGapsOrRepeats() {
    fill(23);
    List<String> everybody = found("");
    List<String> forward = new ArrayList<>();
    UserPage page = query.list(acme.id(), page("", UserKey.FIRST));
    assertThat(page.hasPrevious()).isFalse();
    forward.addAll(emails(page));
    while (page.hasNext()) {
      page = query.list(acme.id(), page("", after(page.rows().getLast())));
      forward.addAll(emails(page));
      assertThat(page.hasPrevious()).isTrue();
    }
    assertThat(forward).isEqualTo(everybody).hasSize(24).isSorted();

    List<String> back = new ArrayList<>(emails(page));
    while (page.hasPrevious()) {
      page = query.list(acme.id(), page("", before(page.rows().getFirst())));
      back.addAll(0, emails(page));
      assertThat(page.hasNext()).isTrue();
    }
    assertThat(back).isEqualTo(everybody);
  }

  @Test
  @Tag("RAW-01")
  @Tag("S-09")
  void neverShowsAnotherOrganization() {
    Globex globex = stage.globex();
    assertThat(found("xan")).isEmpty();
    assertThat(found("")).containsExactly(acme.ada().email());
    UserKey foreign = UserKey.parse(globex.xan().id().toString(), "");
    assertThat(emails(query.list(acme.id(), page("", foreign))))
        .containsExactly(acme.ada().email());
  }

  @Test
  void sendsTheSameStatementsForFiveAndForFiveHundred() {
    fill(4);
    assertThat(counter.statementsOf(() -> list(filter("")))).hasSize(3);
    List<String> ofASearch = counter.statementsOf(() -> list(filter("person ada")));
    fill(495);
    assertThat(counter.statementsOf(() -> list(filter("")))).hasSize(3);
    assertThat(counter.statementsOf(() -> list(filter("person ada"))))
        .isEqualTo(ofASearch)
        .hasSize(4);
  }

  @Test
  void findsSomebodyByTheTextOnTheScreenAlsoWithAOneLetterWord() {
    Member smith =
        acme.join(
            acme.invite(acme.ada(), acme.consumers(acme.address("j.smith")), "Aoife", "O’Keeffe"));
    assertThat(found(smith.email())).containsExactly(smith.email());
    assertThat(found("Aoife O’Keeffe")).containsExactly(smith.email());
  }

  @Test
  void findsNobodyBySignsAlone() {
    assertThat(found("%")).isEmpty();
    assertThat(found("  ")).containsExactly(acme.ada().email());
  }

  @Test
  void listsTooManyToSortAsTheyCameAndSaysSo() {
    fillWithWord("zulu", 10_001);

    UserPage first = query.list(acme.id(), page("zulu", UserKey.FIRST));
    UserPage second = query.list(acme.id(), page("zulu", after(first.rows().getLast())));
    UserPage back = query.list(acme.id(), page("zulu", before(second.rows().getFirst())));

    assertThat(first.unsorted()).isTrue();
    assertThat(first.hasPrevious()).isFalse();
    assertThat(numbers(first)).hasSize(5).isSorted();
    assertThat(numbers(second)).hasSize(5).isSorted();
    assertThat(numbers(second).getFirst()).isGreaterThan(numbers(first).getLast());
    assertThat(numbers(back)).isEqualTo(numbers(first));
    assertThat(query.list(acme.id(), page("zulu ada", UserKey.FIRST)).unsorted()).isFalse();
  }

  /** All in one statement, with one word of their own beside their address. */
  private void fillWithWord(String word, int people) {
    rows.change(
        """
        INSERT INTO app_user (organization_id, email, email_canonical, state, type, consumer,
          producer, created_at, version)
        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 200)
        SELECT ?, CONCAT(?, a.n, '-', b.n), CONCAT(?, a.n, '-', b.n), 'PENDING', 'PRODUCER', 1, 0,
          NOW(), 0
        FROM numbers a
        CROSS JOIN numbers b
        LIMIT ?
        """,
        acme.id().value(),
        word,
        word,
        people);
    rows.change(
        """
        INSERT INTO user_word (organization_id, word, user_id)
        SELECT organization_id, ?, id
        FROM app_user
        WHERE organization_id = ? AND email_canonical LIKE CONCAT(?, '%')
        """,
        word, acme.id().value(), word);
  }

  private static UserListing page(String search, UserKey key) {
    return new UserListing(filter(search), UserSort.ACCOUNT, key, 5, Optional.empty());
  }

  private static UserKey after(UserRow row) {
    return UserKey.parse(UserKey.text(row, UserSort.ACCOUNT), "");
  }

  private static UserKey before(UserRow row) {
    return UserKey.parse("", UserKey.text(row, UserSort.ACCOUNT));
  }

  private static List<Long> numbers(UserPage page) {
    return page.rows().stream().map(UserRow::id).toList();
  }

  /** By SQL, since hundreds of real invitations would take a while. */
  private void fill(int people) {
    int begin = stage.number() * 1000;
    IntStream.range(begin, begin + people)
        .forEach(number ->
            rows.change(
                """
                INSERT INTO app_user (organization_id, email, email_canonical, first_name,
                  last_name, state, type, consumer, producer, created_at, joined_at, version)
                VALUES (?, ?, ?, 'Some', 'Person', 'ACTIVE', 'PRODUCER', 1, 0, NOW(), NOW(), 0)
                """,
                acme.id().value(),
                acme.address("p" + number),
                acme.address("p" + number)));
  }

  private Optional<UserRow.InvitationRow> invitationOf(Member member) {
    return list(filter("")).rows().stream()
        .filter(row -> row.id() == member.id().value())
        .findFirst()
        .flatMap(row -> Optional.ofNullable(row.invitation()));
  }

  private List<String> found(String search) {
    return emails(list(filter(search)));
  }

  private List<String> inState(UserState state) {
    return emails(list(ofState(state)));
  }

  private UserPage list(UserFilter filter) {
    return query.list(
        acme.id(), new UserListing(filter, UserSort.ACCOUNT, UserKey.FIRST, 100, Optional.empty()));
  }

  private static UserFilter filter(String search) {
    return UserFilter.EVERYBODY.withSearch(search);
  }

  private static UserFilter ofState(UserState state) {
    return UserFilter.EVERYBODY.withState(Optional.of(state));
  }

  private static List<String> emails(UserPage page) {
    return page.rows().stream().map(UserRow::email).toList();
  }

  private static Tuple row(Member member, UserState state, String... roles) {
    return tuple(member.email(), state, List.of(roles));
  }
}
