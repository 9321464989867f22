package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.directory.UserFilter.InvitationTrouble;
import dev.gatehouse.directory.UserFilter.SignInAge;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.user.UserState;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom the filters of the panel leave, one by one and together. */
@DatabaseTest
class UserFilteringTests {
  private final Stage stage;
  private final Acme acme;
  private final Rows rows;
  private final UserQuery query;
  private final MailServer mails;
  private final TestClock clock;
  private final StatementCounter counter;
  private final Crowd crowd;

  UserFilteringTests(
      Stage stage,
      Rows rows,
      UserQuery query,
      MailServer mails,
      TestClock clock,
      StatementCounter counter) {
    this.stage = stage;
    this.acme = stage.acme();
    this.rows = rows;
    this.query = query;
    this.mails = mails;
    this.clock = clock;
    this.counter = counter;
    this.crowd = new Crowd(rows, acme);
  }

  @Test
  @Tag("FNO-28")
  @Tag("FNO-34")
  void everybodyIsOfOneType() {
    Member con = acme.con();
    Member pia = acme.pia();
    crowd.let("con@", "type = 'CUSTOMER'");
    crowd.let("pia@", "type = 'PARTNER'");
    assertThat(found(ofType(AccountType.CUSTOMER))).containsExactly(con.email());
    assertThat(found(ofType(AccountType.PARTNER))).containsExactly(pia.email());
    assertThat(found(ofType(AccountType.PRODUCER))).containsExactly(acme.ada().email());
    assertThat(found(ofType(AccountType.SELF_REGISTERED))).isEmpty();
  }

  @Test
  void byRole() {
    acme.ben();
    acme.uma();
    acme.con();
    assertThat(found(ofRole(SystemRole.ADMINISTRATOR)))
        .containsExactly(acme.ada().email(), acme.ben().email());
    assertThat(found(ofRole(SystemRole.USER_MANAGER))).containsExactly(acme.uma().email());
    assertThat(found(ofRole(SystemRole.PORTAL_USER))).isEmpty();
  }

  @Test
  void byScope() {
    acme.con();
    acme.pia();
    long scope = crowd.scope("catalog.read");
    crowd.give("con@", "scope", scope);
    assertThat(found(ofScope(scope))).containsExactly(acme.con().email());
  }

  @Test
  void byLinkedAccount() {
    acme.con();
    acme.pia();
    long account = crowd.account("Birch", "CUSTOMER");
    crowd.give("pia@", "account", account);
    assertThat(found(ofAccount(account))).containsExactly(acme.pia().email());
  }

  @Test
  void whoNeverSignedIn() {
    acme.con();
    acme.uma();
    acme.pia();
    crowd.let("con@", "last_sign_in_at = '2026-01-01'");
    crowd.let("ada@", "last_sign_in_at = '2026-01-01'");
    assertThat(found(seen(SignInAge.NEVER)))
        .containsExactly(acme.pia().email(), acme.uma().email());
  }

  @Test
  void whoDidNotSignInFor90Days() {
    acme.con();
    acme.uma();
    acme.pia();
    lastSignIn("con@", Duration.ofDays(90).plusMinutes(1));
    lastSignIn("ada@", Duration.ofDays(90).minusMinutes(1));
    assertThat(found(seen(SignInAge.LONG_AGO))).containsExactly(acme.con().email());
  }

  @Test
  @Tag("R-02")
  void whoseMailFailed() {
    String refused = acme.address("refused");
    mails.refuse(refused);
    acme.invite(acme.ada(), acme.consumers(refused), "", "");
    acme.pia();
    rows.await("the refusal", () -> found(trouble(InvitationTrouble.FAILED)).contains(refused));
    assertThat(found(trouble(InvitationTrouble.FAILED))).containsExactly(refused);
    rows.change(
        """
        UPDATE invitation SET state = 'REVOKED', ended_at = issued_at
        WHERE organization_id = ? AND user_id = ?
        """,
        acme.id().value(),
        acme.userWith(refused).value());
    assertThat(found(trouble(InvitationTrouble.FAILED))).isEmpty();
  }

  @Test
  @Tag("D-02")
  void whoseInvitationExpired() {
    acme.pia();
    assertThat(found(trouble(InvitationTrouble.EXPIRED))).isEmpty();
    clock.pass(acme.organization().invitationValidity());
    assertThat(found(trouble(InvitationTrouble.EXPIRED))).containsExactly(acme.pia().email());
    assertThat(found(trouble(InvitationTrouble.EXPIRED).withState(Optional.of(UserState.PENDING))))
        .containsExactly(acme.pia().email());
    assertThat(found(trouble(InvitationTrouble.EXPIRED).withState(Optional.of(UserState.ACTIVE))))
        .isEmpty();
  }

  @Test
  void allFiltersWorkTogetherInEveryOrder() {
    long scope = crowd.scope("catalog.read");
    long account = crowd.account("Birch", "CUSTOMER");
    crowd.of("birch", 9);
    for (String link : List.of("birch1", "birch2", "birch3")) {
      crowd.give(link, "scope", scope);
    }
    for (String link : List.of("birch2", "birch3", "birch4")) {
      crowd.give(link, "account", account);
    }
    crowd.give("birch", "role", acme.role(SystemRole.REGISTRY_CLIENT).value());
    crowd.let("birch", "type = 'CUSTOMER', producer = FALSE, consumer = TRUE");
    crowd.let("birch3", "last_sign_in_at = '2020-01-01'");
    UserFilter all =
        new UserFilter(
            "birch num",
            Optional.of(AccountType.CUSTOMER),
            Optional.of(UserState.ACTIVE),
            Optional.of(acme.role(SystemRole.REGISTRY_CLIENT)),
            Optional.of(new ScopeId(scope)),
            Optional.of(new AccountId(account)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    rows.change(
        """
        INSERT INTO user_word (organization_id, word, user_id)
        SELECT organization_id, 'number', id FROM app_user
        WHERE organization_id = ? AND email LIKE 'birch%'
        """,
        acme.id().value());
    for (UserSort sort : UserSort.values()) {
      assertThat(found(all, sort))
          .as(sort.name())
          .containsExactlyInAnyOrder("birch2@crowd.test", "birch3@crowd.test");
      assertThat(found(all.withSeen(Optional.of(SignInAge.LONG_AGO)), sort))
          .containsExactly("birch3@crowd.test");
      assertThat(found(all.withSeen(Optional.of(SignInAge.NEVER)), sort))
          .containsExactly("birch2@crowd.test");
      assertThat(found(all.withTrouble(Optional.of(InvitationTrouble.FAILED)), sort)).isEmpty();
    }
  }

  @Test
  @Tag("RAW-01")
  @Tag("S-09")
  void nothingOfAnotherOrganizationFindsAnybody() {
    Globex globex = stage.globex();
    Crowd there = new Crowd(rows, globex);
    long scope = there.scope("catalog.read");
    there.give("xan@", "scope", scope);
    assertThat(found(ofScope(scope))).isEmpty();
    assertThat(
            found(
                UserFilter.EVERYBODY.withRole(Optional.of(globex.role(SystemRole.ADMINISTRATOR)))))
        .isEmpty();
  }

  @Test
  void sendsTheSameStatementsForFiveAndForFiveHundredWhateverTheFilter() {
    acme.pia();
    long scope = crowd.scope("catalog.read");
    long account = crowd.account("Birch", "PRODUCER");
    Map<String, UserFilter> filters = new TreeMap<>();
    filters.put("nothing", UserFilter.EVERYBODY);
    filters.put("search", UserFilter.EVERYBODY.withSearch("crowd"));
    filters.put("letter", UserFilter.EVERYBODY.withSearch("c"));
    filters.put("type", ofType(AccountType.PRODUCER));
    filters.put("state", UserFilter.EVERYBODY.withState(Optional.of(UserState.ACTIVE)));
    filters.put("role", ofRole(SystemRole.REGISTRY_CLIENT));
    filters.put("scope", ofScope(scope));
    filters.put("account", ofAccount(account));
    filters.put("never", seen(SignInAge.NEVER));
    filters.put("long ago", seen(SignInAge.LONG_AGO));
    filters.put("failed", trouble(InvitationTrouble.FAILED));
    filters.put("expired", trouble(InvitationTrouble.EXPIRED));
    filters.put(
        "several", ofScope(scope).withSearch("crowd").withState(Optional.of(UserState.ACTIVE)));
    grow("crowda", 4, scope, account);
    Map<String, List<String>> few = statements(filters);
    grow("crowdb", 495, scope, account);
    assertThat(statements(filters)).isEqualTo(few);
    assertThat(few.values()).allMatch(statements -> statements.size() <= 6);
  }

  private void grow(String name, int people, long scope, long account) {
    crowd.of(name, people);
    crowd.give(name, "scope", scope);
    crowd.give(name, "account", account);
    crowd.give(name, "role", acme.role(SystemRole.REGISTRY_CLIENT).value());
  }

  private Map<String, List<String>> statements(Map<String, UserFilter> filters) {
    Map<String, List<String>> statements = new TreeMap<>();
    filters.forEach((name, filter) -> {
      List<String> all = new ArrayList<>();
      for (UserSort sort : UserSort.values()) {
        // With as many placeholders as there are rows: the lists of numbers of one page.
        List<String> sent = counter.statementsOf(() -> found(filter, sort));
        all = sent.stream().map(sql -> sql.replaceAll("\\?(, \\?)*", "?")).toList();
        statements.put(name + " by " + sort, all);
      }
    });
    return statements;
  }

  private void lastSignIn(String beginning, Duration ago) {
    rows.change(
        """
        UPDATE app_user SET last_sign_in_at = ?
        WHERE organization_id = ? AND email_canonical LIKE CONCAT(?, '%')
        """,
        Timestamp.from(clock.instant().minus(ago)), acme.id().value(), beginning);
  }

  private UserFilter ofRole(SystemRole role) {
    return UserFilter.EVERYBODY.withRole(Optional.of(acme.role(role)));
  }

  private static UserFilter ofType(AccountType type) {
    return UserFilter.EVERYBODY.withType(Optional.of(type));
  }

  private static UserFilter ofScope(long scope) {
    return UserFilter.EVERYBODY.withScope(Optional.of(new ScopeId(scope)));
  }

  private static UserFilter ofAccount(long account) {
    return UserFilter.EVERYBODY.withAccount(Optional.of(new AccountId(account)));
  }

  private static UserFilter seen(SignInAge age) {
    return UserFilter.EVERYBODY.withSeen(Optional.of(age));
  }

  private static UserFilter trouble(InvitationTrouble trouble) {
    return UserFilter.EVERYBODY.withTrouble(Optional.of(trouble));
  }

  private List<String> found(UserFilter filter) {
    return found(filter, UserSort.ACCOUNT);
  }

  private List<String> found(UserFilter filter, UserSort sort) {
    return query
        .list(acme.id(), new UserListing(filter, sort, UserKey.FIRST, 100, Optional.empty()))
        .rows()
        .stream()
        .map(UserRow::email)
        .toList();
  }
}
