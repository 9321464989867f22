package dev.gatehouse.user;

import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.account.MoveAccount;
import dev.gatehouse.cast.Accounts;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The links between people and accounts, as commands of people really change them. */
@DatabaseTest
class LinkedAccountsTests {
  private final Acme acme;
  private final Accounts accounts;
  private final Actor ada;
  private final UserEditing editing;
  private final UserAdministration administration;
  private final InviteUsers inviteUsers;
  private final MoveAccount moveAccount;
  private final Rivals rivals;
  private final Rows rows;

  LinkedAccountsTests(
      Stage stage,
      UserEditing editing,
      UserAdministration administration,
      InviteUsers inviteUsers,
      MoveAccount moveAccount,
      Rivals rivals,
      Rows rows) {
    this.acme = stage.acme();
    this.accounts = acme.accounts();
    this.ada = acme.actor(acme.ada());
    this.editing = editing;
    this.administration = administration;
    this.inviteUsers = inviteUsers;
    this.moveAccount = moveAccount;
    this.rivals = rivals;
    this.rows = rows;
  }

  /** Whatever a test has done: FNO-01, FNO-05, FNO-06 and FNO-34 hold. */
  @AfterEach
  void nobodySitsTwiceInOneLineAndTypesFollow() {
    assertThat(
            rows.all(
                String.class,
                """
                SELECT CONCAT(u.email, ': ', u.type)
                FROM app_user u
                LEFT JOIN user_account l ON l.user_id = u.id
                LEFT JOIN account a ON a.id = l.account_id
                WHERE u.organization_id = ? AND u.state <> 'REMOVED'
                  AND (a.id IS NULL OR a.type <> u.type)
                """,
                acme.id().value()))
        .isEmpty();
    assertThat(
            rows.all(
                String.class,
                """
                SELECT u.email
                FROM app_user u
                JOIN user_account one ON one.user_id = u.id
                JOIN user_account other ON other.user_id = u.id
                JOIN account_line l
                  ON l.ancestor_id = one.account_id
                  AND l.descendant_id = other.account_id
                  AND l.depth > 0
                WHERE u.organization_id = ?
                """,
                acme.id().value()))
        .isEmpty();
  }

  @Test
  @Tag("FNO-06")
  @Tag("FNO-07")
  void bobCannotBeLinkedToWhatLiesAboveBoston() {
    Member bob = acme.bob();
    for (AccountId above :
        List.of(accounts.massachusetts(), accounts.east(), accounts.northAmerica())) {
      assertRefused(
          AccountRefusal.SAME_LINE,
          () -> link(bob, accounts.boston(), accounts.specialOperations(), above));
    }
    assertThat(linksOf(bob)).containsExactlyInAnyOrder("Acme Boston", "Special Operations");
  }

  @Test
  @Tag("FNO-04")
  @Tag("FNO-08")
  void bobCanBeLinkedToWhatStandsBeside() {
    Member bob = acme.bob();
    link(bob, accounts.boston(), accounts.specialOperations(), accounts.newYork());
    assertThat(linksOf(bob))
        .containsExactlyInAnyOrder("Acme Boston", "Special Operations", "Acme New York");
  }

  @Test
  @Tag("FNO-01")
  void theLastLinkStays() {
    Member bob = acme.bob();
    link(bob, accounts.boston());
    assertRefused(AccountRefusal.NO_ACCOUNT, () -> link(bob));
    assertThat(linksOf(bob)).containsExactly("Acme Boston");
  }

  @Test
  @Tag("FNO-05")
  @Tag("FNO-34")
  @Tag("D-15")
  void anAccountOfAnotherTypeIsRefusedBesideTheOthersAndTakenInTheirPlace() {
    Member bob = acme.bob();
    assertRefused(
        AccountRefusal.DIFFERENT_TYPES, () -> link(bob, accounts.boston(), accounts.partner()));
    assertThat(typeOf(bob)).isEqualTo("CUSTOMER");

    link(bob, accounts.partner());
    assertThat(typeOf(bob)).isEqualTo("PARTNER");
  }

  @Test
  @Tag("FNO-34")
  @Tag("D-03")
  void whoComesBackIsOfTheTypeOfTheNewAccounts() {
    Member bob = acme.bob();
    administration.remove(ada, bob.id());

    inviteUsers.invite(ada, acme.invitation(wish(accounts.partner()), bob.email()));

    assertThat(typeOf(bob)).isEqualTo("PARTNER");
    assertThat(linksOf(bob)).containsExactly("Cedar Partners");
  }

  @Test
  @Tag("FNO-06")
  @Tag("S-07")
  void twoManagersLinkingAtOnceCannotBreakTheRule() throws Exception {
    Member bob = acme.bob();
    link(bob, accounts.specialOperations());
    UserEdit one = edit(bob, accounts.specialOperations(), accounts.boston());
    UserEdit other = edit(bob, accounts.specialOperations(), accounts.massachusetts());
    Actor ben = acme.actor(acme.ben());

    List<Boolean> outcomes =
        rivals.atOnce(
            acme.id(),
            attempt(() -> editing.edit(ada, bob.id(), one)),
            attempt(() -> editing.edit(ben, bob.id(), other)));

    assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    assertThat(linksOf(bob)).hasSize(2);
  }

  @Test
  @Tag("FNO-09")
  @Tag("S-07")
  void linkingAndMovingAtOnceCannotBreakTheRule() throws Exception {
    Member bob = acme.bob();
    link(bob, accounts.specialOperations());
    UserEdit more = edit(bob, accounts.specialOperations(), accounts.boston());

    List<Boolean> outcomes =
        rivals.atOnce(
            acme.id(),
            attempt(() -> editing.edit(ada, bob.id(), more)),
            attempt(
                () -> moveAccount.move(ada, accounts.specialOperations(), 0, accounts.boston())));

    assertThat(outcomes).containsExactlyInAnyOrder(true, false);
  }

  private static Callable<Boolean> attempt(Runnable command) {
    return () -> {
      try {
        command.run();
        return true;
      } catch (Refused refused) {
        return false;
      }
    };
  }

  private void link(Member member, AccountId... chosen) {
    editing.edit(ada, member.id(), edit(member, chosen));
  }

  private UserEdit edit(Member member, AccountId... chosen) {
    return acme.edit(member, wish(chosen));
  }

  private Wish wish(AccountId... chosen) {
    return acme.wish().consumer().at(chosen).roles(PORTAL_USER);
  }

  private List<String> linksOf(Member member) {
    return rows.all(
        String.class,
        "SELECT a.name FROM user_account l JOIN account a ON a.id = l.account_id WHERE user_id = ?",
        member.id().value());
  }

  private String typeOf(Member member) {
    return rows.one(String.class, "SELECT type FROM app_user WHERE id = ?", member.id().value());
  }
}
