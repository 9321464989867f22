package dev.gatehouse.account;

import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.support.Refusals.assertRefused;
import static dev.gatehouse.support.Refusals.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InvitationRequest;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.UserAdministration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("D-14")
class MoveAccountTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final dev.gatehouse.cast.Accounts fixture;
  private final MoveAccount moveAccount;
  private final Accounts accounts;
  private final InviteUsers inviteUsers;
  private final UserAdministration users;
  private final Rivals rivals;
  private final Rows rows;
  private final Trees trees;

  MoveAccountTests(
      Stage stage,
      MoveAccount moveAccount,
      Accounts accounts,
      InviteUsers inviteUsers,
      UserAdministration users,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.fixture = Trees.fixture(acme);
    this.moveAccount = moveAccount;
    this.accounts = accounts;
    this.inviteUsers = inviteUsers;
    this.users = users;
    this.rivals = rivals;
    this.rows = rows;
    this.trees = new Trees(rows, acme);
  }

  @Test
  @Tag("FNO-10")
  void anAccountMovesWithAllThatIsBelowIt() {
    move(fixture.massachusetts(), fixture.specialOperations());

    assertThat(trees.paths())
        .containsExactly(
            "Acme North America",
            "Acme North America › Acme East",
            "Acme North America › Acme East › Acme New York",
            "Special Operations",
            "Special Operations › Acme Massachusetts",
            "Special Operations › Acme Massachusetts › Acme Boston");
    trees.assertLinesAreRight();
    assertThat(rows.audited(acme.id(), "account.move").details())
        .isEqualTo(
            "{\"account\":%d,\"path\":{\"before\":\"%s\",\"after\":\"%s\"}}"
                .formatted(
                    fixture.massachusetts().value(),
                    "Acme North America › Acme East › Acme Massachusetts",
                    "Special Operations › Acme Massachusetts"));
  }

  @Test
  void anAccountMovesToTheTopAndBack() {
    move(fixture.east(), null);
    assertThat(accounts.require(acme.id(), fixture.boston()).path())
        .isEqualTo("Acme East › Acme Massachusetts › Acme Boston");
    trees.assertLinesAreRight();

    move(fixture.east(), fixture.northAmerica());
    assertThat(accounts.require(acme.id(), fixture.boston()).path())
        .isEqualTo("Acme North America › Acme East › Acme Massachusetts › Acme Boston");
    trees.assertLinesAreRight();
  }

  @Test
  void anAccountMovesUpAndDownItsOwnTree() {
    move(fixture.boston(), fixture.northAmerica());
    move(fixture.massachusetts(), fixture.boston());

    assertThat(accounts.require(acme.id(), fixture.massachusetts()).path())
        .isEqualTo("Acme North America › Acme Boston › Acme Massachusetts");
    trees.assertLinesAreRight();
  }

  @Test
  void nothingMovesBelowItself() {
    for (AccountId below : List.of(fixture.east(), fixture.massachusetts(), fixture.boston())) {
      assertUnmoved(AccountRefusal.BELOW_ITSELF, () -> move(fixture.east(), below));
    }
  }

  @Test
  void nothingMovesBelowAnotherType() {
    AccountId partner = acme.accounts().top("Cedar Partners", AccountType.PARTNER);
    assertUnmoved(AccountRefusal.OTHER_TYPE, () -> move(fixture.boston(), partner));
    assertUnmoved(AccountRefusal.OTHER_TYPE, () -> move(partner, fixture.boston()));
  }

  @Test
  void theRootProducerAccountStays() {
    AccountId other = acme.accounts().top("Acme Labs", AccountType.PRODUCER);
    AccountId root = accounts.rootProducer(acme.id());

    assertUnmoved(AccountRefusal.ROOT_PRODUCER, () -> move(root, other));

    move(other, root);
    assertThat(accounts.require(acme.id(), other).parent()).isEqualTo(root);
  }

  @Test
  void selfRegisteredAccountsStandAlone() {
    AccountId fern = acme.accounts().top("Fern Studio", AccountType.SELF_REGISTERED);
    AccountId oak = acme.accounts().top("Oak Studio", AccountType.SELF_REGISTERED);

    assertUnmoved(AccountRefusal.STANDS_ALONE, () -> move(fern, oak));
    assertUnmoved(AccountRefusal.STANDS_ALONE, () -> move(fern, fixture.east()));
    assertUnmoved(AccountRefusal.NO_SUB_ACCOUNTS, () -> move(fixture.boston(), fern));
  }

  @Test
  @Tag("D-13")
  void accountsOfAnotherOrganizationAreUnknown() {
    AccountId foreign = stage.globex().accounts().top("Globex East", AccountType.CUSTOMER);

    assertUnmoved(AccountRefusal.UNKNOWN_PARENT, () -> move(fixture.boston(), foreign));
    assertThatThrownBy(() -> moveAccount.move(ada, foreign, 0, fixture.east()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Tag("D-07")
  void onlyWhoManagesAccountsMovesThem() {
    assertThatThrownBy(
            () -> moveAccount.move(acme.actor(acme.uma()), fixture.boston(), 0, fixture.east()))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  @Tag("FNO-09")
  void aMoveThatWouldPutSomebodyTwiceInOneLineIsRefused() {
    acme.bob();

    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> move(fixture.specialOperations(), fixture.boston()));

    assertThat(refused.reason()).isEqualTo(AccountRefusal.LINKED_TWICE);
    assertThat(refused.arguments())
        .containsExactly(
            "Special Operations", 1, acme.bob().email() + " (Special Operations, Acme Boston)");
    for (AccountId above : List.of(fixture.northAmerica(), fixture.east())) {
      assertUnmoved(AccountRefusal.LINKED_TWICE, () -> move(above, fixture.specialOperations()));
    }
    AccountId cambridge = acme.accounts().below(fixture.boston(), "Cambridge");
    assertUnmoved(AccountRefusal.LINKED_TWICE, () -> move(fixture.specialOperations(), cambridge));
  }

  @Test
  @Tag("FNO-08")
  @Tag("FNO-09")
  void aMoveBesideTheOtherAccountIsFine() {
    acme.bob();
    acme.amy();

    move(fixture.specialOperations(), fixture.newYork());
    assertUnmoved(
        AccountRefusal.LINKED_TWICE, () -> move(fixture.newYork(), fixture.massachusetts()));

    assertThat(accounts.require(acme.id(), fixture.specialOperations()).path())
        .endsWith("Acme East › Acme New York › Special Operations");
  }

  @Test
  @Tag("FNO-09")
  void whoIsInactiveOrPendingCountsAndWhoWasRemovedDoesNot() {
    Set<AccountId> both = Set.of(fixture.boston(), fixture.specialOperations());
    acme.invite(acme.ada(), endUsers(both, acme.address("pending")), "Pen", "Ding");
    Member bob = acme.bob();
    users.deactivate(ada, bob.id());

    assertThat(refusalOf(() -> move(fixture.specialOperations(), fixture.boston())).arguments()[1])
        .isEqualTo(2);

    users.remove(ada, bob.id());
    users.remove(ada, acme.userWith(acme.address("pending")));
    move(fixture.specialOperations(), fixture.boston());
  }

  @Test
  @Tag("FNO-09")
  void theRefusalNamesTenPeopleAndCountsTheRest() {
    Set<AccountId> both = Set.of(fixture.boston(), fixture.specialOperations());
    String[] people =
        IntStream.range(10, 22)
            .mapToObj(number -> acme.address("p" + number))
            .toArray(String[]::new);
    inviteUsers.invite(ada, endUsers(both, people));

    Object[] arguments =
        refusalOf(() -> move(fixture.specialOperations(), fixture.boston())).arguments();
    assertThat(arguments[1]).isEqualTo(12);
    assertThat(arguments[2].toString().split("; "))
        .hasSize(11)
        .startsWith(people[0] + " (Special Operations, Acme Boston)")
        .endsWith("…");
  }

  @Test
  @Tag("R-06")
  @Tag("R-07")
  void whatWasMovedMeanwhileIsNotMovedAgainUnseen() {
    long seen = accounts.require(acme.id(), fixture.boston()).version();
    moveAccount.move(ada, fixture.boston(), seen, fixture.newYork());

    assertUnmoved(
        AccountRefusal.CHANGED,
        () -> moveAccount.move(ada, fixture.boston(), seen, fixture.northAmerica()));
    moveAccount.move(ada, fixture.boston(), seen, fixture.newYork());

    assertThat(rows.audit(acme.id()).stream().map(Rows.Entry::action))
        .containsOnlyOnce("account.move");
  }

  @Test
  @Tag("S-07")
  void twoAccountsMovedBelowEachOtherAtOnceMakeNoCircle() throws Exception {
    AccountId birch = acme.accounts().top("Birch", AccountType.CUSTOMER);

    List<Optional<Refusal>> outcomes =
        rivals.atOnce(
            acme.id(),
            attempt(() -> moveAccount.move(ada, birch, 0, fixture.specialOperations())),
            attempt(() -> moveAccount.move(ada, fixture.specialOperations(), 0, birch)));

    assertThat(outcomes)
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(AccountRefusal.BELOW_ITSELF));
    trees.assertLinesAreRight();
  }

  @Test
  @Tag("FNO-06")
  @Tag("FNO-09")
  @Tag("S-07")
  void movingAndLinkingAtOnceCannotBreakTheRule() throws Exception {
    Set<AccountId> both = Set.of(fixture.boston(), fixture.specialOperations());

    List<Optional<Refusal>> outcomes =
        rivals.atOnce(
            acme.id(),
            attempt(() -> moveAccount.move(ada, fixture.specialOperations(), 0, fixture.boston())),
            attempt(() -> inviteUsers.invite(ada, endUsers(both, acme.address("new")))));

    assertThat(outcomes).containsOnlyOnce(Optional.empty());
    assertThat(outcomes.stream().flatMap(Optional::stream))
        .isSubsetOf(AccountRefusal.LINKED_TWICE, AccountRefusal.SAME_LINE);
    assertThat(
            rows.one(
                Integer.class,
                """
                SELECT COUNT(*)
                FROM user_account one
                JOIN user_account other ON other.user_id = one.user_id
                JOIN account_line l
                  ON l.ancestor_id = one.account_id
                  AND l.descendant_id = other.account_id
                  AND l.depth > 0
                WHERE one.organization_id = ?
                """,
                acme.id().value()))
        .isZero();
  }

  private void move(AccountId account, @Nullable AccountId parent) {
    moveAccount.move(ada, account, accounts.require(acme.id(), account).version(), parent);
  }

  private void assertUnmoved(Refusal reason, ThrowingCallable command) {
    List<String> before = trees.paths();
    assertRefused(reason, command);
    assertThat(trees.paths()).containsAll(before);
    trees.assertLinesAreRight();
  }

  private static Refused refusalOf(ThrowingCallable command) {
    return catchThrowableOfType(Refused.class, command);
  }

  /** What was against it, if anything. */
  private InvitationRequest endUsers(Set<AccountId> at, String... addresses) {
    return acme.invitation(
        acme.wish().consumer().at(at.toArray(AccountId[]::new)).roles(PORTAL_USER), addresses);
  }
}
