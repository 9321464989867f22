package dev.gatehouse.user;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.DOWNLOAD_PACKAGE_MANAGER;
import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.ScopeId;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Edit: what somebody is called, is and has. */
@DatabaseTest
class UserEditingTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final UserEditing editing;
  private final UserAdministration administration;
  private final UserGrants grants;
  private final Entrance entrance;
  private final Rows rows;

  UserEditingTests(
      Stage stage,
      UserEditing editing,
      UserAdministration administration,
      UserGrants grants,
      Entrance entrance,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.editing = editing;
    this.administration = administration;
    this.grants = grants;
    this.entrance = entrance;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-43")
  void nameAndPhoneAreSavedAndFound() {
    Member con = acme.con();

    editing.edit(ada, con.id(), called(con, "Connie", "Corey-Lind", "+49 30 901820"));

    assertThat(
            rows.one(
                String.class,
                "SELECT CONCAT_WS('|', first_name, last_name, phone) FROM app_user WHERE id = ?",
                con.id().value()))
        .isEqualTo("Connie|Corey-Lind|+49 30 901820");
    assertThat(
            rows.all(
                String.class, "SELECT word FROM user_word WHERE user_id = ?", con.id().value()))
        .contains("connie", "lind");
  }

  @Test
  @Tag("D-21")
  void theTrailRefersToNamesBeforeAndAfterAndHoldsNone() {
    Member con = acme.con();

    editing.edit(ada, con.id(), called(con, "Connie", "Lind", "555 0199"));

    Rows.Entry entry = rows.audited(acme.id(), "user.edit");
    assertThat(entry.actorId()).isEqualTo(acme.ada().id().value());
    assertThat(entry.subjectId()).isEqualTo(con.id().value());
    assertThat(entry.details()).isEqualTo("{\"person\":{\"before\":2,\"after\":3}}");
    assertThat(
            rows.all(
                String.class,
                """
                SELECT CONCAT_WS('|', revision, name, email, phone)
                FROM audit_subject
                WHERE subject_id = ? AND revision > 1
                ORDER BY revision
                """,
                con.id().value()))
        .containsExactly(
            "2|Con Corey|" + con.email(), "3|Connie Lind|%s|555 0199".formatted(con.email()));
  }

  @Test
  @Tag("RAW-42")
  @Tag("D-21")
  void aConsumerBecomesAProducer() {
    Member con = acme.con();
    editing.edit(ada, con.id(), acme.edit(con, acme.wish().consumer().newScopes("catalog.read")));

    editing.edit(ada, con.id(), acme.edit(con, acme.wish().producer().roles(USER_MANAGER)));

    assertThat(kind(con)).isEqualTo("ACTIVE PRODUCER 01");
    assertThat(roles(con)).containsExactly("User Manager");
    assertThat(scopes(con)).isEmpty();
    assertThat(rows.audited(acme.id(), "user.edit").details())
        .isEqualTo(
            """
            {"kind":{"before":["CONSUMER"],"after":["PRODUCER"]},\
            "roles":{"before":[],"after":["User Manager"]},\
            "scopes":{"before":["catalog.read"],"after":[]}}\
            """);
  }

  @Test
  @Tag("RAW-42")
  @Tag("RAW-33")
  @Tag("RAW-41")
  void whoIsBothBecomesEither() {
    ScopeId read = acme.scope("catalog.read");
    Wish both = acme.wish().consumer().producer().roles(USER_MANAGER).scopes(read);
    for (Member member : List.of(acme.con(), acme.pat())) {
      editing.edit(ada, member.id(), acme.edit(member, both));
      assertThat(kind(member)).isEqualTo("ACTIVE PRODUCER 11");
    }

    editing.edit(ada, acme.con().id(), acme.edit(acme.con(), acme.wish().consumer().scopes(read)));
    editing.edit(
        ada, acme.pat().id(), acme.edit(acme.pat(), acme.wish().producer().roles(USER_MANAGER)));

    assertThat(kind(acme.con())).isEqualTo("ACTIVE PRODUCER 10");
    assertThat(roles(acme.con())).isEmpty();
    assertThat(scopes(acme.con())).containsExactly("catalog.read");
    assertThat(kind(acme.pat())).isEqualTo("ACTIVE PRODUCER 01");
    assertThat(roles(acme.pat())).containsExactly("User Manager");
    assertThat(scopes(acme.pat())).isEmpty();
  }

  @Test
  @Tag("RAW-42")
  void scopesAndRolesAreSwappedAtWill() {
    ScopeId read = acme.scope("catalog.read");
    ScopeId write = acme.scope("catalog.write");
    Member uma = acme.uma();
    Wish both = acme.wish().consumer().producer();
    editing.edit(ada, uma.id(), acme.edit(uma, both.roles(USER_MANAGER).scopes(read)));

    editing.edit(
        ada,
        uma.id(),
        acme.edit(
            uma,
            both.roles(ADMINISTRATOR, DOWNLOAD_PACKAGE_MANAGER).scopes(write).newScopes("more")));

    assertThat(roles(uma)).containsExactly("Administrator", "Download Package Manager");
    assertThat(scopes(uma)).containsExactly("catalog.write", "more");
  }

  @Test
  @Tag("RAW-42")
  @Tag("D-15")
  @Tag("FNO-34")
  void otherAccountsMakeAnotherType() {
    Member uma = acme.uma();
    Wish customer =
        acme.wish()
            .consumer()
            .at(acme.accounts().boston(), acme.accounts().specialOperations())
            .roles(PORTAL_USER);

    editing.edit(ada, uma.id(), acme.edit(uma, customer));

    assertThat(kind(uma)).isEqualTo("ACTIVE CUSTOMER 10");
    assertThat(roles(uma)).containsExactly("Portal User");
    assertThat(rows.audited(acme.id(), "user.edit").details())
        .isEqualTo(
            """
            {"kind":{"before":["PRODUCER"],"after":["CONSUMER"]},\
            "accounts":{"before":["%s"],"after":["Acme Boston","Special Operations"]},\
            "roles":{"before":["User Manager"],"after":["Portal User"]}}\
            """
                .formatted(acme.organization().name()));

    editing.edit(ada, uma.id(), acme.edit(uma, acme.wish().producer().roles(USER_MANAGER)));

    assertThat(kind(uma)).isEqualTo("ACTIVE PRODUCER 01");
    assertThat(grants.accountsOf(acme.id(), uma.id())).containsExactly(acme.accounts().root());
  }

  @Test
  @Tag("FNO-01")
  @Tag("FNO-05")
  @Tag("FNO-06")
  void theLastAccountStaysAndOthersFit() {
    Member bob = acme.bob();
    Wish wish = acme.wish().consumer().roles(PORTAL_USER);
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    assertRefused(AccountRefusal.NO_ACCOUNT, () -> edit(bob, wish.at()));
    assertRefused(
        AccountRefusal.DIFFERENT_TYPES,
        () -> edit(bob, wish.at(acme.accounts().boston(), acme.accounts().root())));
    assertRefused(
        AccountRefusal.SAME_LINE,
        () -> edit(bob, wish.at(acme.accounts().boston(), acme.accounts().massachusetts())));

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("RAW-44")
  @Tag("S-11")
  void inactiveByEditEndsSessionsAndKeepsWhatWasGranted() {
    Member uma = acme.uma();
    entrance.signIn(uma);

    editing.edit(ada, uma.id(), acme.edit(uma, false, asManager()));

    assertThat(kind(uma)).isEqualTo("INACTIVE PRODUCER 01");
    assertThat(roles(uma)).containsExactly("User Manager");
    assertThat(sessions(uma)).isZero();
    assertThat(rows.audited(acme.id(), "user.edit").details())
        .isEqualTo("{\"state\":{\"before\":\"ACTIVE\",\"after\":\"INACTIVE\"}}");
  }

  @Test
  @Tag("RAW-44")
  void activeByEditLetsSomebodyInAgain() {
    Member ina = acme.ina();

    editing.edit(ada, ina.id(), acme.edit(ina, true, asManager()));

    assertThat(kind(ina)).isEqualTo("ACTIVE PRODUCER 01");
    assertThat(acme.actor(ina).permissions()).isEqualTo(USER_MANAGER.permissions());
    assertThat(rows.audited(acme.id(), "user.edit").details())
        .isEqualTo("{\"state\":{\"before\":\"INACTIVE\",\"after\":\"ACTIVE\"}}");
  }

  @Test
  @Tag("RAW-44")
  @Tag("D-02")
  @Tag("CS-04")
  void theSwitchIsOnlyForThoseWhoHaveJoined() {
    Member pia = acme.pia();
    Member contact = acme.con();
    rows.change(
        "UPDATE app_user SET state = 'INACTIVE', joined_at = NULL WHERE id = ?",
        contact.id().value());

    assertRefused(UserRefusal.NEVER_JOINED, () -> edit(contact, true, acme.wish().consumer()));
    assertRefused(UserRefusal.NOT_ACTIVE, () -> edit(pia, false, acme.wish().consumer()));
    edit(pia, true, acme.wish().consumer());

    assertThat(kind(contact)).startsWith("INACTIVE");
    assertThat(kind(pia)).startsWith("PENDING");
  }

  @Test
  @Tag("D-04")
  void nothingIsAddedToSomebodyWhoIsInactive() {
    Member ina = acme.ina();
    Member uma = acme.uma();
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    assertRefused(
        GrantRefusal.INACTIVE,
        () -> edit(ina, asManager().roles(USER_MANAGER, DOWNLOAD_PACKAGE_MANAGER)));
    assertRefused(GrantRefusal.INACTIVE, () -> edit(ina, asManager().consumer().newScopes("new")));
    assertRefused(
        GrantRefusal.INACTIVE, () -> edit(uma, false, asManager().roles(DOWNLOAD_PACKAGE_MANAGER)));

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("D-04")
  void somethingIsTakenFromSomebodyWhoIsInactive() {
    Member ina = acme.ina();

    edit(ina, acme.wish().producer());

    assertThat(roles(ina)).isEmpty();
    assertThat(kind(ina)).isEqualTo("INACTIVE PRODUCER 01");
  }

  @Test
  @Tag("D-04")
  void activeInTheSameSaveAllowsAdding() {
    Member ina = acme.ina();

    edit(ina, true, asManager().consumer().roles(DOWNLOAD_PACKAGE_MANAGER).newScopes("new"));

    assertThat(roles(ina)).containsExactly("Download Package Manager");
    assertThat(scopes(ina)).containsExactly("new");
  }

  @Test
  @Tag("D-04")
  void whatAPendingPersonIsGivenTakesEffectOnJoining() {
    Member pia = acme.pia();

    edit(pia, acme.wish().consumer().producer().roles(USER_MANAGER).newScopes("new"));

    assertThat(acme.actor(pia).permissions()).isEmpty();
    acme.join(pia);
    assertThat(acme.actor(pia).permissions()).isEqualTo(USER_MANAGER.permissions());
    assertThat(scopes(pia)).containsExactly("new");
  }

  @Test
  @Tag("D-05")
  void onlyPendingPeopleNeedNoName() {
    Member con = acme.con();
    Member pia = acme.pia();

    for (String[] name : new String[][] {{null, "Corey"}, {"Con", null}, {null, null}}) {
      assertRefused(
          UserRefusal.NAME_NEEDED,
          () -> editing.edit(ada, con.id(), called(con, name[0], name[1], null)));
    }
    editing.edit(ada, pia.id(), called(pia, null, null, "555 0100"));
    editing.edit(ada, pia.id(), called(pia, "Pia", null, null));

    assertThat(
            rows.one(
                String.class,
                "SELECT first_name FROM app_user WHERE id = ? AND last_name IS NULL",
                pia.id().value()))
        .isEqualTo("Pia");
  }

  @Test
  @Tag("R-06")
  void whatSomebodyElseHasChangedIsNotOverwritten() {
    Member con = acme.con();
    UserEdit mine = called(con, "Mine", "Corey", null);
    editing.edit(ada, con.id(), called(con, "Theirs", "Corey", null));
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    assertThatThrownBy(() -> editing.edit(ada, con.id(), mine)).isInstanceOf(Stale.class);

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
    editing.edit(ada, con.id(), called(con, "Mine", "Corey", null));
  }

  @Test
  @Tag("R-06")
  void grantsAndBlocksCountAsChangesToo() {
    Member con = acme.con();
    UserEdit mine = called(con, "Mine", "Corey", null);
    edit(con, acme.wish().consumer().newScopes("theirs"));
    assertThatThrownBy(() -> editing.edit(ada, con.id(), mine)).isInstanceOf(Stale.class);

    UserEdit again = called(con, "Mine", "Corey", null);
    administration.deactivate(ada, con.id());
    assertThatThrownBy(() -> editing.edit(ada, con.id(), again)).isInstanceOf(Stale.class);
  }

  @Test
  @Tag("RAW-30")
  void allOfAnEditOrNothing() {
    Member con = acme.con();
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    assertRefused(
        UserRefusal.NAME_NEEDED,
        () ->
            editing.edit(
                ada,
                con.id(),
                new UserEdit(
                    acme.edit(con, acme.wish()).version(),
                    null,
                    null,
                    null,
                    null,
                    acme.wish().consumer().newScopes("made").grants())));

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("D-09")
  @Tag("RAW-51")
  void aUserManagerEditsNoAdministratorWhateverTheirState() {
    Actor uma = acme.actor(acme.uma());
    Member blocked = acme.ben();
    administration.deactivate(ada, blocked.id());
    Member invited =
        acme.invite(
            acme.ada(),
            acme.invitation(acme.wish().producer().roles(ADMINISTRATOR), acme.address("new")),
            "New",
            "Boss");

    for (Member administrator : List.of(acme.ada(), blocked, invited)) {
      assertRefused(
          UserRefusal.BEYOND_YOURS,
          () ->
              editing.edit(
                  uma, administrator.id(), acme.edit(administrator, acme.wish().producer())));
      assertThat(roles(administrator)).containsExactly("Administrator");
    }
  }

  @Test
  @Tag("D-09")
  void aUserManagerEditsWhoHoldsRolesBeyondHersAndTheyStay() {
    Member pat = acme.pat();
    edit(pat, acme.wish().producer().roles(DOWNLOAD_PACKAGE_MANAGER));

    editing.edit(
        acme.actor(acme.uma()),
        pat.id(),
        acme.edit(pat, acme.wish().consumer().producer().newScopes("new")));

    assertThat(roles(pat)).containsExactly("Download Package Manager");
    assertThat(scopes(pat)).containsExactly("new");
  }

  @Test
  @Tag("RAW-01")
  @Tag("RAW-02")
  @Tag("S-09")
  void neitherStrangersNorPeopleWithoutThePermissionEditAnybody() {
    Globex globex = stage.globex();
    Member con = acme.con();
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    assertThatThrownBy(() ->
            editing.edit(
                globex.actor(globex.xan()), con.id(), acme.edit(con, acme.wish().consumer())))
        .isInstanceOf(NotFound.class);
    for (Actor actor : List.of(acme.actor(con), acme.visitor())) {
      assertThatThrownBy(
              () -> editing.edit(actor, con.id(), acme.edit(con, acme.wish().consumer())))
          .isInstanceOf(Forbidden.class);
    }

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  @Tag("D-01")
  void whoWasRemovedIsInvitedNotEdited() {
    Member con = acme.con();
    administration.remove(ada, con.id());

    assertRefused(UserRefusal.REMOVED, () -> edit(con, acme.wish().consumer()));
    assertRefused(UserRefusal.REMOVED, () -> edit(con, true, acme.wish().consumer()));

    assertThat(kind(con)).startsWith("REMOVED");
  }

  private void edit(Member member, Wish wish) {
    edit(member, null, wish);
  }

  private void edit(Member member, @Nullable Boolean active, Wish wish) {
    editing.edit(ada, member.id(), acme.edit(member, active, wish));
  }

  /** A consumer with another name and phone. */
  private UserEdit called(
      Member member, @Nullable String first, @Nullable String last, @Nullable String phone) {
    UserEdit edit = acme.edit(member, acme.wish().consumer());
    return new UserEdit(edit.version(), first, last, phone, null, edit.grants());
  }

  private Wish asManager() {
    return acme.wish().producer().roles(USER_MANAGER);
  }

  private String kind(Member member) {
    return rows.one(
        String.class,
        "SELECT CONCAT(state, ' ', type, ' ', consumer, producer) FROM app_user WHERE id = ?",
        member.id().value());
  }

  private List<String> roles(Member member) {
    return Grants.names(grants.rolesOf(acme.id(), member.id()));
  }

  private List<String> scopes(Member member) {
    return rows.all(
        String.class,
        """
        SELECT s.name
        FROM user_scope h
        JOIN scope s ON s.organization_id = h.organization_id AND s.id = h.scope_id
        WHERE h.user_id = ?
        ORDER BY s.name
        """,
        member.id().value());
  }

  private int sessions(Member member) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM app_session WHERE PRINCIPAL_NAME = ?",
        member.id().toString());
  }
}
