package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.ScopeId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.UserState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The orders of the panel, and the pages in them. */
@DatabaseTest
class UserSortingTests {
  private final Acme acme;
  private final Rows rows;
  private final UserQuery query;
  private final Crowd crowd;

  UserSortingTests(Stage stage, Rows rows, UserQuery query) {
    this.acme = stage.acme();
    this.rows = rows;
    this.query = query;
    this.crowd = new Crowd(rows, acme);
  }

  @Test
  void namesAreSortedAsPeopleDoAndByAddressWhereThereIsNone() {
    member("a.zorn", "Zoë", "Zorn");
    member("b.emil", "Émile", "Abel");
    member("c.emma", "emma", "Baum");
    member("d.dora", "Dora", "Čapek");
    acme.pia();
    assertThat(sorted(UserSort.NAME))
        .containsExactly(
            acme.ada().email(),
            acme.address("d.dora"),
            acme.address("b.emil"),
            acme.address("c.emma"),
            acme.pia().email(),
            acme.address("a.zorn"));
  }

  @Test
  void theLatestSignInComesFirstAndNeverLast() {
    Member uma = acme.uma();
    Member con = acme.con();
    Member pia = acme.pia();
    signIn(con, "2026-01-01 12:00:00");
    signIn(acme.ada(), "2026-01-02 12:00:00");
    assertThat(sorted(UserSort.LAST_SIGN_IN))
        .containsExactly(acme.ada().email(), con.email(), pia.email(), uma.email());
  }

  @Test
  void theNewestComeFirst() {
    acme.uma();
    acme.con();
    assertThat(sorted(UserSort.NEWEST))
        .containsExactly(acme.con().email(), acme.uma().email(), acme.ada().email());
  }

  @Test
  void whoHasNoAddressIsSortedByName() {
    Member ina = acme.ina();
    acme.uma();
    rows.change(
        "UPDATE app_user SET email = NULL, email_canonical = NULL, first_name = 'Tom' WHERE id = ?",
        ina.id().value());
    assertThat(list(UserSort.ACCOUNT, UserKey.FIRST, 100).rows())
        .extracting(UserRow::id)
        .containsExactly(acme.ada().id().value(), ina.id().value(), acme.uma().id().value());
  }

  @ParameterizedTest
  @EnumSource
  void pagesFollowEachOtherWithoutGapsOrRepeatsThoughManyAreAlike(UserSort sort) {
    crowd.of("crowd", 23);
    crowd.let("crowd1", "first_name = 'Same', last_name = 'Name'");
    crowd.let("crowd1", "last_sign_in_at = '2026-01-01 12:00:00'");
    crowd.let("crowd3", "last_sign_in_at = '2026-01-02 12:00:00'");
    List<Long> all = numbers(list(sort, UserKey.FIRST, 100));
    assertThat(all).hasSize(24).doesNotHaveDuplicates();

    List<Long> forward = new ArrayList<>();
    UserPage page = list(sort, UserKey.FIRST, 5);
    assertThat(page.hasPrevious()).isFalse();
    forward.addAll(numbers(page));
    while (page.hasNext()) {
      page = list(sort, UserKey.parse(UserKey.text(page.rows().getLast(), sort), ""), 5);
      assertThat(page.hasPrevious()).isTrue();
      forward.addAll(numbers(page));
    }
    assertThat(forward).isEqualTo(all);

    List<Long> back = new ArrayList<>(numbers(page));
    while (page.hasPrevious()) {
      page = list(sort, UserKey.parse("", UserKey.text(page.rows().getFirst(), sort)), 5);
      assertThat(page.hasNext()).isTrue();
      back.addAll(0, numbers(page));
    }
    assertThat(back).isEqualTo(all);
  }

  @Test
  void aSignInWhileSomebodyReadsDoesNotRepeatAPage() {
    crowd.of("crowd", 9);
    UserPage first = list(UserSort.LAST_SIGN_IN, UserKey.FIRST, 5);
    UserRow last = first.rows().getLast();
    String key = UserKey.text(last, UserSort.LAST_SIGN_IN);
    rows.change("UPDATE app_user SET last_sign_in_at = UTC_TIMESTAMP(6) WHERE id = ?", last.id());
    assertThat(numbers(list(UserSort.LAST_SIGN_IN, UserKey.parse(key, ""), 5)))
        .doesNotContainAnyElementsOf(numbers(first));
  }

  @Test
  void manyOfOneFilterAreSortedAllTheSame() {
    long scope = crowd.scope("everywhere");
    crowd.of("crowd", 10_001);
    crowd.give("crowd", "scope", scope);
    for (UserSort sort : UserSort.values()) {
      UserPage page = holders(scope, sort, Optional.empty());
      assertThat(page.unsorted()).as(sort.name()).isFalse();
      assertThat(page.rows()).hasSize(5);
    }
    assertThat(emails(holders(scope, UserSort.ACCOUNT, Optional.empty()))).isSorted();
  }

  @Test
  void manyWhoAreFarFromTheBeginningAreNotSorted() {
    long scope = crowd.scope("somewhere");
    crowd.of("zz", 10_001);
    crowd.give("zz", "scope", scope);
    crowd.of("aa", 2_000);
    UserPage page = holders(scope, UserSort.ACCOUNT, Optional.empty());
    assertThat(page.unsorted()).isTrue();
    assertThat(numbers(page)).hasSize(5).isSorted();
    assertThat(holders(scope, UserSort.NEWEST, Optional.empty()).unsorted()).isFalse();
  }

  @Test
  void manyOfSeveralFiltersAreNotSortedButTheNewestAre() {
    long scope = crowd.scope("everywhere");
    crowd.of("crowd", 10_001);
    crowd.give("crowd", "scope", scope);
    UserPage page = holders(scope, UserSort.ACCOUNT, Optional.of(UserState.ACTIVE));
    assertThat(page.unsorted()).isTrue();
    assertThat(numbers(page)).hasSize(5).isSorted();
    UserPage newest = holders(scope, UserSort.NEWEST, Optional.of(UserState.ACTIVE));
    assertThat(newest.unsorted()).isFalse();
    assertThat(numbers(newest).reversed()).isSorted();
  }

  private void member(String name, String first, String last) {
    acme.join(acme.invite(acme.ada(), acme.consumers(acme.address(name)), first, last));
  }

  private void signIn(Member member, String moment) {
    rows.change(
        "UPDATE app_user SET last_sign_in_at = ? WHERE id = ?", moment, member.id().value());
  }

  private UserPage holders(long scope, UserSort sort, Optional<UserState> state) {
    UserFilter filter =
        UserFilter.EVERYBODY.withScope(Optional.of(new ScopeId(scope))).withState(state);
    return query.list(acme.id(), new UserListing(filter, sort, UserKey.FIRST, 5, Optional.empty()));
  }

  private List<String> sorted(UserSort sort) {
    return emails(list(sort, UserKey.FIRST, 100));
  }

  private UserPage list(UserSort sort, UserKey key, int size) {
    return query.list(
        acme.id(), new UserListing(UserFilter.EVERYBODY, sort, key, size, Optional.empty()));
  }

  private static List<String> emails(UserPage page) {
    return page.rows().stream().map(UserRow::email).toList();
  }

  private static List<Long> numbers(UserPage page) {
    return page.rows().stream().map(UserRow::id).toList();
  }
}
