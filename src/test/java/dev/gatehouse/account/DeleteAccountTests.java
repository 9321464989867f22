package dev.gatehouse.account;

import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InvitationRequest;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("D-14")
@Tag("FNO-37")
class DeleteAccountTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final dev.gatehouse.cast.Accounts fixture;
  private final DeleteAccount deleteAccount;
  private final Accounts accounts;
  private final InviteUsers inviteUsers;
  private final Rivals rivals;
  private final Rows rows;
  private final Trees trees;

  DeleteAccountTests(
      Stage stage,
      DeleteAccount deleteAccount,
      Accounts accounts,
      InviteUsers inviteUsers,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.fixture = Trees.fixture(acme);
    this.deleteAccount = deleteAccount;
    this.accounts = accounts;
    this.inviteUsers = inviteUsers;
    this.rivals = rivals;
    this.rows = rows;
    this.trees = new Trees(rows, acme);
  }

  @Test
  void theSubAccountsMoveToTheParentWithAllThatIsBelowThem() {
    deleteAccount.delete(ada, fixture.east(), SubAccounts.KEEP);

    assertThat(trees.paths())
        .containsExactly(
            "Acme North America",
            "Acme North America › Acme Massachusetts",
            "Acme North America › Acme Massachusetts › Acme Boston",
            "Acme North America › Acme New York",
            "Special Operations");
    trees.assertLinesAreRight();
    assertThat(rows.audited(acme.id(), "account.delete").details())
        .isEqualTo(
            "{\"account\":%d,\"path\":\"Acme North America › Acme East\",\"subAccountsMoved\":[%d,%d]}"
                .formatted(
                    fixture.east().value(),
                    fixture.massachusetts().value(),
                    fixture.newYork().value()));
  }

  @Test
  void theSubAccountsMoveToTheTopIfThereWasNoParent() {
    deleteAccount.delete(ada, fixture.northAmerica(), SubAccounts.KEEP);

    assertThat(trees.paths())
        .containsExactly(
            "Acme East",
            "Acme East › Acme Massachusetts",
            "Acme East › Acme Massachusetts › Acme Boston",
            "Acme East › Acme New York",
            "Special Operations");
    trees.assertLinesAreRight();
  }

  @Test
  void aSubtreeGoesAsAWhole() {
    deleteAccount.delete(ada, fixture.east(), SubAccounts.DELETE);

    assertThat(trees.paths()).containsExactly("Acme North America", "Special Operations");
    trees.assertLinesAreRight();
    assertThat(accounts.search(acme.id(), "boston", 9)).isEmpty();
    assertThat(rows.audited(acme.id(), "account.delete").details())
        .isEqualTo(
            "{\"account\":%d,\"path\":\"%s\",\"subAccountsDeleted\":[%d,%d,%d]}"
                .formatted(
                    fixture.east().value(),
                    "Acme North America › Acme East",
                    fixture.massachusetts().value(),
                    fixture.boston().value(),
                    fixture.newYork().value()));
  }

  @Test
  void anAccountWithUsersIsNotDeleted() {
    acme.bob();

    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> deleteAccount.delete(ada, fixture.boston(), SubAccounts.KEEP));

    assertThat(refused.reason()).isEqualTo(AccountRefusal.HAS_USERS);
    assertThat(refused.arguments()).containsExactly(1, acme.bob().email());
    assertThat(trees.paths()).hasSize(6);
  }

  @Test
  void usersFurtherDownAreInTheWayOfTheSubtreeOnly() {
    acme.amy();
    acme.bob();

    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> deleteAccount.delete(ada, fixture.east(), SubAccounts.DELETE));
    assertThat(refused.arguments())
        .containsExactly(2, acme.amy().email() + ", " + acme.bob().email());

    deleteAccount.delete(ada, fixture.east(), SubAccounts.KEEP);
    assertThat(accounts.require(acme.id(), fixture.boston()).path())
        .isEqualTo("Acme North America › Acme Massachusetts › Acme Boston");
    trees.assertLinesAreRight();
  }

  @Test
  void theRefusalNamesTenPeopleAndCountsTheRest() {
    String[] people =
        IntStream.range(10, 23)
            .mapToObj(number -> acme.address("p" + number))
            .toArray(String[]::new);
    inviteUsers.invite(ada, endUsers(Set.of(fixture.newYork()), people));

    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> deleteAccount.delete(ada, fixture.newYork(), SubAccounts.KEEP));

    assertThat(refused.arguments()[0]).isEqualTo(13);
    assertThat(refused.arguments()[1].toString().split(", "))
        .hasSize(11)
        .startsWith(people[0])
        .contains(people[9])
        .endsWith("…");
  }

  @Test
  void theRootProducerAccountStays() {
    AccountId root = accounts.rootProducer(acme.id());
    for (SubAccounts fate : SubAccounts.values()) {
      assertRefused(AccountRefusal.ROOT_PRODUCER, () -> deleteAccount.delete(ada, root, fate));
    }
  }

  @Test
  void aSelfRegisteredAccountWithoutUsersCanBeDeleted() {
    deleteAccount.delete(
        ada, acme.accounts().top("Fern Studio", AccountType.SELF_REGISTERED), SubAccounts.KEEP);
    assertThat(trees.paths()).doesNotContain("Fern Studio");
  }

  @Test
  void thePageKnowsWhatEachWayWouldMean() {
    acme.bob();

    AccountDeletion east = deleteAccount.preview(ada, fixture.east());
    assertThat(east.account().name()).isEqualTo("Acme East");
    assertThat(east.parent().orElseThrow().name()).isEqualTo("Acme North America");
    assertThat(east.below()).isEqualTo(3);
    assertThat(east.alone()).isEmpty();
    assertThat(east.subtree().orElseThrow().reason()).isEqualTo(AccountRefusal.HAS_USERS);

    AccountDeletion top = deleteAccount.preview(ada, fixture.specialOperations());
    assertThat(top.parent()).isEmpty();
    assertThat(top.below()).isZero();
    assertThat(top.alone().orElseThrow().arguments()).containsExactly(1, acme.bob().email());
  }

  @Test
  @Tag("R-07")
  @Tag("D-13")
  void whatIsGoneOrForeignIsNotThere() {
    AccountId foreign = stage.globex().accounts().top("Globex East", AccountType.CUSTOMER);
    deleteAccount.delete(ada, fixture.boston(), SubAccounts.KEEP);

    for (AccountId nothing : List.of(fixture.boston(), foreign)) {
      assertThatThrownBy(() -> deleteAccount.delete(ada, nothing, SubAccounts.KEEP))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> deleteAccount.preview(ada, nothing)).isInstanceOf(NotFound.class);
    }
    assertThat(rows.audit(acme.id()).stream().map(Rows.Entry::action))
        .containsOnlyOnce("account.delete");
  }

  @Test
  @Tag("D-07")
  void onlyWhoManagesAccountsDeletesThem() {
    Actor uma = acme.actor(acme.uma());
    assertThatThrownBy(() -> deleteAccount.delete(uma, fixture.boston(), SubAccounts.KEEP))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> deleteAccount.preview(uma, fixture.boston()))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  @Tag("S-07")
  void deletingAndLinkingAtOnceLeavesNobodyWithoutAccount() throws Exception {
    List<Boolean> outcomes =
        rivals.atOnce(
            acme.id(),
            () -> succeeds(() -> deleteAccount.delete(ada, fixture.boston(), SubAccounts.KEEP)),
            () ->
                succeeds(() ->
                    inviteUsers.invite(
                        ada, endUsers(Set.of(fixture.boston()), acme.address("new")))));

    assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    assertThat(
            rows.one(
                Integer.class,
                """
                SELECT COUNT(*)
                FROM app_user u
                WHERE u.organization_id = ? AND NOT EXISTS (
                  SELECT 1 FROM user_account l WHERE l.user_id = u.id)
                """,
                acme.id().value()))
        .isZero();
  }

  private static boolean succeeds(Runnable command) {
    try {
      command.run();
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private InvitationRequest endUsers(Set<AccountId> at, String... addresses) {
    return acme.invitation(
        acme.wish().consumer().at(at.toArray(AccountId[]::new)).roles(PORTAL_USER), addresses);
  }
}
