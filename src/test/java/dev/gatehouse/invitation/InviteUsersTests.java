package dev.gatehouse.invitation;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.DOWNLOAD_PACKAGE_MANAGER;
import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.GrantRefusal;
import dev.gatehouse.user.GrantRequest;
import dev.gatehouse.user.UserGrants;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class InviteUsersTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final InviteUsers inviteUsers;
  private final UserGrants grants;
  private final MailServer mailServer;
  private final Rivals rivals;
  private final Rows rows;

  InviteUsersTests(
      Stage stage,
      InviteUsers inviteUsers,
      UserGrants grants,
      MailServer mailServer,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.inviteUsers = inviteUsers;
    this.grants = grants;
    this.mailServer = mailServer;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-13")
  @Tag("RAW-27")
  @Tag("S-16")
  void invitesByAMailWithALink() {
    inviteUsers.invite(ada, acme.consumers(acme.address("pia")));
    ReceivedMail mail = mailServer.awaitMailTo(acme.address("pia"));
    assertThat(mail.to()).containsExactly(acme.address("pia"));
    assertThat(mail.link()).startsWith(acme.link("/invitation/"));
    assertThat(mail.text()).contains("Ada Adler", "Sign in to accept the invitation");
    assertThat(mail.html()).contains("Ada Adler", mail.link());
    assertThat(mail.subject()).contains(acme.organization().name());
  }

  @Test
  @Tag("RAW-34")
  @Tag("RAW-10")
  @Tag("RAW-49")
  void theInvitedIsPendingInTheOrganization() {
    inviteUsers.invite(ada, acme.consumers("Pia@" + acme.address("x").substring(2)));
    assertThat(
            rows.one(
                String.class,
                """
                SELECT CONCAT(state, ' ', type, ' ', consumer, producer, ' ', email)
                FROM app_user
                WHERE organization_id = ? AND email_canonical = ?
                """,
                acme.id().value(),
                acme.address("pia")))
        .isEqualTo("PENDING PRODUCER 10 Pia@" + acme.address("x").substring(2));
  }

  @Test
  @Tag("RAW-19")
  @Tag("RAW-20")
  @Tag("RAW-31")
  void invitesSeveralAtOnceToTheSame() {
    Invited invited =
        inviteUsers.invite(
            ada,
            acme.producers(
                Set.of(USER_MANAGER, DOWNLOAD_PACKAGE_MANAGER),
                acme.address("one"),
                acme.address("two"),
                acme.address("three")));
    assertThat(invited.people()).isEqualTo(3);
    assertThat(List.of("one", "two", "three"))
        .allSatisfy(name ->
            assertThat(rolesOf(name)).containsExactly("USER_MANAGER", "DOWNLOAD_PACKAGE_MANAGER"));
  }

  @Test
  @Tag("D-21")
  void writesAnAuditEntryForEachInvitee() {
    inviteUsers.invite(
        ada, acme.producers(Set.of(USER_MANAGER), acme.address("one"), acme.address("two")));
    List<Rows.Entry> entries =
        rows.audit(acme.id()).stream()
            .filter(entry -> entry.action().equals("invitation.create"))
            .filter(entry -> entry.actorKind().equals("USER"))
            .toList();
    assertThat(entries)
        .extracting(Rows.Entry::actorId, Rows.Entry::origin)
        .containsOnly(tuple(acme.ada().id().value(), "192.0.2.1"));
    assertThat(entries)
        .extracting(Rows.Entry::subjectId)
        .containsExactly(user("one").value(), user("two").value());
    assertThat(entries.getFirst().details())
        .startsWith(
            """
            {"state":{"before":null,"after":"PENDING"},"kind":["PRODUCER"],"accounts":["%s"],\
            "roles":["User Manager"],"scopes":[],"expiresAt":"\
            """
                .formatted(acme.organization().name()));
  }

  @Test
  @Tag("RAW-17")
  @Tag("RAW-24")
  void anInvalidAddressIsNamedAndNobodyIsInvited() {
    assertProblems(
        acme.consumers(acme.address("good"), "not an address"),
        new AddressProblem(
            "not an address",
            InvitationRefusal.INVALID_ADDRESS,
            Optional.empty(),
            Optional.empty()));
    assertNobodyInvited();
  }

  @Test
  @Tag("RAW-18")
  @Tag("D-03")
  void whoIsAlreadyThereInWhateverStateIsNamedWithTheEntry() {
    Member con = acme.con();
    Member pia = acme.pia();
    Member ina = acme.ina();
    AddressesRefused refused =
        refusedFor(
            acme.consumers(
                con.email().toUpperCase(Locale.ROOT),
                pia.email(),
                ina.email(),
                acme.address("new")));
    assertThat(refused.problems())
        .extracting(AddressProblem::reason, problem -> problem.user().orElseThrow())
        .containsExactlyInAnyOrder(
            tuple(InvitationRefusal.ALREADY_USER, con.id()),
            tuple(InvitationRefusal.ALREADY_INVITED, pia.id()),
            tuple(InvitationRefusal.ALREADY_USER, ina.id()));
    assertThat(userCount(acme.address("new"))).isZero();
  }

  @Test
  @Tag("RAW-18")
  @Tag("S-08")
  @Tag("RAW-01")
  void whoIsInAnotherOrganizationIsNew() {
    Globex globex = stage.globex();
    inviteUsers.invite(ada, acme.consumers(globex.xan().email()));
    assertThat(acme.userWith(globex.xan().email())).isNotEqualTo(globex.xan().id());
  }

  @Test
  @Tag("RAW-22")
  @Tag("D-03")
  void theSameAddressTwiceIsInvitedOnce() {
    assertThat(
            inviteUsers
                .invite(
                    ada,
                    acme.consumers(acme.address("pia"), acme.address("PIA"), acme.address("pia")))
                .people())
        .isEqualTo(1);
  }

  @Test
  @Tag("RAW-23")
  void thirtyAreInvited() {
    assertThat(inviteUsers.invite(ada, acme.consumers(addresses("a", 30))).people()).isEqualTo(30);
    assertThat(pending()).isEqualTo(30);
  }

  @Test
  @Tag("RAW-23")
  @Tag("RAW-24")
  void thirtyOneAreRefusedAndNobodyIsInvited() {
    assertRefused(
        InvitationRefusal.TOO_MANY,
        () -> inviteUsers.invite(ada, acme.consumers(addresses("a", 31))));
    assertNobodyInvited();
  }

  @Test
  @Tag("RAW-23")
  @Tag("D-03")
  void whatIsLeftAfterDoublesCountsAgainstTheLimit() {
    String[] doubled = addresses("a", 31);
    doubled[30] = doubled[0].toUpperCase(Locale.ROOT);
    assertThat(inviteUsers.invite(ada, acme.consumers(doubled)).people()).isEqualTo(30);
  }

  @Test
  @Tag("RAW-25")
  void aSecondInvitationOfThirtyWorks() {
    inviteUsers.invite(ada, acme.consumers(addresses("a", 30)));
    assertThat(inviteUsers.invite(ada, acme.consumers(addresses("b", 30))).people()).isEqualTo(30);
    assertThat(pending()).isEqualTo(60);
  }

  @Test
  @Tag("RAW-25")
  void theLimitIsASettingOfTheOrganization() {
    rows.change("UPDATE organization SET invitation_limit = 2 WHERE id = ?", acme.id().value());
    assertRefused(
        InvitationRefusal.TOO_MANY,
        () -> inviteUsers.invite(ada, acme.consumers(addresses("a", 3))));
  }

  @Test
  void somebodyMustBeNamed() {
    assertRefused(
        InvitationRefusal.NO_ADDRESS, () -> inviteUsers.invite(ada, acme.consumers(" ,\r\n\t")));
  }

  @Test
  @Tag("RAW-26")
  void consumerOrProducerMustBeChosen() {
    assertRefused(
        GrantRefusal.NO_KIND, () -> inviteUsers.invite(ada, request(false, false, Set.of())));
    assertNobodyInvited();
  }

  @Test
  @Tag("RAW-33")
  void oneCanBeBoth() {
    inviteUsers.invite(ada, request(true, true, Set.of(acme.role(USER_MANAGER))));
    assertThat(
            rows.one(
                Integer.class,
                "SELECT consumer + producer FROM app_user WHERE id = ?",
                user("pia").value()))
        .isEqualTo(2);
  }

  @Test
  @Tag("RAW-31")
  @Tag("D-15")
  void rolesAreForProducers() {
    assertRefused(
        GrantRefusal.ROLE_NEEDS_PRODUCER,
        () -> inviteUsers.invite(ada, request(true, false, Set.of(acme.role(USER_MANAGER)))));
  }

  @Test
  @Tag("RAW-32")
  void administratorAndUserManagerExcludeEachOther() {
    assertRefused(
        GrantRefusal.EXCLUSIVE_ROLES,
        () ->
            inviteUsers.invite(
                ada, acme.producers(Set.of(ADMINISTRATOR, USER_MANAGER), acme.address("pia"))));
    assertNobodyInvited();
  }

  @Test
  @Tag("D-08")
  void allOtherRolesForProducersCombine() {
    inviteUsers.invite(
        ada,
        acme.producers(
            Set.of(
                ADMINISTRATOR,
                DOWNLOAD_PACKAGE_MANAGER,
                SystemRole.REGISTRY_ADMIN,
                SystemRole.REGISTRY_PROVIDER_ADMIN,
                SystemRole.REGISTRY_CLIENT),
            acme.address("pia")));
    assertThat(rolesOf("pia")).hasSize(5);
  }

  @Test
  @Tag("D-08")
  @Tag("S-09")
  void aRoleForEndUsersOrOfAnotherOrganizationIsUnknown() {
    RoleId foreign = stage.globex().role(USER_MANAGER);
    for (RoleId role : List.of(foreign, acme.role(PORTAL_USER), new RoleId(-1))) {
      assertRefused(
          GrantRefusal.UNKNOWN_ROLE,
          () -> inviteUsers.invite(ada, request(false, true, Set.of(role))));
    }
    assertNobodyInvited();
  }

  @Test
  @Tag("RAW-51")
  @Tag("D-09")
  void aUserManagerCannotGrantMoreThanSheHolds() {
    Actor uma = acme.actor(acme.uma());
    for (SystemRole role :
        List.of(ADMINISTRATOR, DOWNLOAD_PACKAGE_MANAGER, SystemRole.REGISTRY_CLIENT)) {
      assertRefused(
          GrantRefusal.BEYOND_YOURS,
          () -> inviteUsers.invite(uma, acme.producers(Set.of(role), acme.address("pia"))));
    }
    assertThat(userCount(acme.address("pia"))).isZero();
  }

  @Test
  @Tag("RAW-51")
  @Tag("D-09")
  void aUserManagerInvitesUserManagers() {
    inviteUsers.invite(
        acme.actor(acme.uma()), acme.producers(Set.of(USER_MANAGER), acme.address("pia")));
    assertThat(rolesOf("pia")).containsExactly("USER_MANAGER");
  }

  @Test
  @Tag("RAW-02")
  void whoMayNotManageUsersInvitesNobody() {
    for (Actor actor : List.of(acme.actor(acme.con()), acme.visitor(), acme.actor(acme.ina()))) {
      assertThatThrownBy(() -> inviteUsers.invite(actor, acme.consumers(acme.address("pia"))))
          .isInstanceOf(Forbidden.class);
    }
    assertThat(userCount(acme.address("pia"))).isZero();
  }

  @Test
  @Tag("RAW-01")
  void everythingHappensInTheOrganizationOfTheActor() {
    Globex globex = stage.globex();
    inviteUsers.invite(globex.actor(globex.xan()), acme.consumers(acme.address("pia")));
    assertNobodyInvited();
    assertThat(globex.userWith(acme.address("pia"))).isNotNull();
  }

  @Test
  @Tag("R-01")
  @Tag("R-07")
  void theSameFormSentTwiceInvitesOnce() {
    InvitationRequest request = acme.consumers(addresses("a", 3));
    assertThat(inviteUsers.invite(ada, request).people()).isEqualTo(3);
    assertThat(inviteUsers.invite(ada, request).people()).isEqualTo(3);
    assertThat(pending()).isEqualTo(3);
    assertThat(mailsOf("a0")).isEqualTo(1);
  }

  @Test
  @Tag("R-07")
  void aFormThatWasSentEditedAndSentAgainInvitesWhomItNamesNow() {
    InvitationRequest first = acme.consumers(acme.address("a0"));
    InvitationRequest edited =
        new InvitationRequest(first.key(), acme.address("b0"), first.grants(), first.letter());

    assertThat(inviteUsers.invite(ada, first).people()).isEqualTo(1);
    assertThat(inviteUsers.invite(ada, edited).people()).isEqualTo(1);
    assertThat(pending()).isEqualTo(2);
  }

  @Test
  @Tag("R-01")
  @Tag("R-07")
  @Tag("S-07")
  void theSameFormSentTwiceAtOnceInvitesOnce() throws Exception {
    InvitationRequest request = acme.consumers(addresses("a", 3));
    assertThat(
            rivals.atOnce(
                acme.id(),
                () -> inviteUsers.invite(ada, request).people(),
                () -> inviteUsers.invite(ada, request).people()))
        .containsExactly(3, 3);
    assertThat(pending()).isEqualTo(3);
    assertThat(mailsOf("a0")).isEqualTo(1);
  }

  @Test
  @Tag("R-07")
  @Tag("D-13")
  void theKeyOfAFormMeansNothingInAnotherOrganization() {
    Globex globex = stage.globex();
    InvitationRequest request = acme.consumers(acme.address("pia"));
    inviteUsers.invite(ada, request);
    inviteUsers.invite(globex.actor(globex.xan()), request);
    assertThat(globex.userWith(acme.address("pia"))).isNotEqualTo(user("pia"));
  }

  @Test
  @Tag("S-07")
  @Tag("RAW-30")
  @Tag("D-17")
  void twoWhoMakeTheSameScopeAtOnceMakeItOnce() throws Exception {
    Actor uma = acme.actor(acme.uma());
    rivals.atOnce(
        acme.id(),
        () -> inviteUsers.invite(ada, withScope("Catalog.Read", "one")).people(),
        () -> inviteUsers.invite(uma, withScope("catalog.READ", "two")).people());
    assertThat(
            rows.all(
                Integer.class,
                """
                SELECT COUNT(*)
                FROM user_scope h
                JOIN scope s ON s.organization_id = h.organization_id AND s.id = h.scope_id
                WHERE s.organization_id = ? AND s.name_key = 'catalog.read'
                GROUP BY s.id
                """,
                acme.id().value()))
        .containsExactly(2);
  }

  @Test
  @Tag("S-07")
  void twoWhoInviteTheSamePersonAtOnceInviteOnce() throws Exception {
    Actor uma = acme.actor(acme.uma());
    List<String> answers =
        rivals.atOnce(
            acme.id(),
            () -> answer(ada, acme.consumers(acme.address("pia"))),
            () -> answer(uma, acme.consumers(acme.address("pia"))));
    assertThat(answers).containsExactlyInAnyOrder("invited", "ALREADY_INVITED");
    assertThat(userCount(acme.address("pia"))).isEqualTo(1);
  }

  private InvitationRequest withScope(String scope, String name) {
    return acme.invitation(acme.wish().consumer().newScopes(scope), acme.address(name));
  }

  private String answer(Actor actor, InvitationRequest request) {
    try {
      inviteUsers.invite(actor, request);
      return "invited";
    } catch (AddressesRefused refused) {
      return refused.problems().getFirst().reason().name();
    }
  }

  private void assertProblems(InvitationRequest request, AddressProblem... problems) {
    assertThat(refusedFor(request).problems()).containsExactlyInAnyOrder(problems);
  }

  private AddressesRefused refusedFor(InvitationRequest request) {
    return Objects.requireNonNull(
        catchThrowableOfType(AddressesRefused.class, () -> inviteUsers.invite(ada, request)));
  }

  /** Neither a user nor a mail nor an entry in the trail. */
  private void assertNobodyInvited() {
    assertThat(pending()).isZero();
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM outbox_mail WHERE organization_id = ?",
                acme.id().value()))
        .as("mails, but for that of the first administrator")
        .isEqualTo(1);
    assertThat(rows.audit(acme.id()))
        .extracting(Rows.Entry::action)
        .containsOnlyOnce("invitation.create");
  }

  private InvitationRequest request(boolean consumer, boolean producer, Set<RoleId> roles) {
    return new InvitationRequest(
        UUID.randomUUID(),
        acme.address("pia"),
        new GrantRequest(consumer, producer, Set.of(), roles, Set.of(), Set.of()),
        Letter.PLAIN);
  }

  private String[] addresses(String name, int number) {
    return IntStream.range(0, number)
        .mapToObj(index -> acme.address(name + index))
        .toArray(String[]::new);
  }

  private UserId user(String name) {
    return acme.userWith(acme.address(name));
  }

  private List<String> rolesOf(String name) {
    return grants.rolesOf(acme.id(), user(name)).stream().map(Role::code).toList();
  }

  private int pending() {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM app_user WHERE organization_id = ? AND state = 'PENDING'",
        acme.id().value());
  }

  private int userCount(String canonical) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM app_user WHERE organization_id = ? AND email_canonical = ?",
        acme.id().value(),
        canonical);
  }

  private int mailsOf(String name) {
    return rows.one(
        Integer.class,
        """
        SELECT COUNT(*)
        FROM outbox_mail m
        JOIN invitation i ON i.organization_id = m.organization_id AND i.id = m.reference
        WHERE m.kind = 'invitation' AND i.user_id = ?
        """,
        user(name).value());
  }
}
