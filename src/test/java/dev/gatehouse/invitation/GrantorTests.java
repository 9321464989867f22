package dev.gatehouse.invitation;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.DOWNLOAD_PACKAGE_MANAGER;
import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.access.SystemRole.REGISTRY_CLIENT;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.GrantRefusal;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserEditing;
import dev.gatehouse.user.UserGrants;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who answers, at acceptance, for what somebody was given before. */
@DatabaseTest
@Tag("D-09")
class GrantorTests {
  private final Acme acme;
  private final Actor ada;
  private final UserEditing editing;
  private final UserAdministration administration;
  private final InvitationAdministration invitations;
  private final InvitationLinks links;
  private final UserGrants grants;
  private final MailServer mailServer;
  private final Rows rows;

  GrantorTests(
      Stage stage,
      UserEditing editing,
      UserAdministration administration,
      InvitationAdministration invitations,
      InvitationLinks links,
      UserGrants grants,
      MailServer mailServer,
      Rows rows) {
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.editing = editing;
    this.administration = administration;
    this.invitations = invitations;
    this.links = links;
    this.grants = grants;
    this.mailServer = mailServer;
    this.rows = rows;
  }

  @Test
  void eachRoleCountsByWhoeverGrantedIt() {
    Member late = invitedByBen(acme.wish().producer().roles(DOWNLOAD_PACKAGE_MANAGER));
    edit(ada, late, acme.wish().producer().roles(DOWNLOAD_PACKAGE_MANAGER, REGISTRY_CLIENT));
    strip(acme.ben());

    acme.join(late);

    assertThat(roles(late)).containsExactly("RegistryClientRole");
    assertThat(rows.audited(acme.id(), "invitation.accept").details())
        .contains("\"rolesLeftOut\":[\"Download Package Manager\"]");
    assertThat(mailServer.awaitMailTo(acme.ada().email(), "without some roles").text())
        .contains(late.email());
  }

  @Test
  void whatWasTakenAndGivenAgainCountsByWhoeverGaveItLast() {
    Member late = invitedByBen(acme.wish().producer().roles(DOWNLOAD_PACKAGE_MANAGER));
    edit(ada, late, acme.wish().producer());
    edit(ada, late, acme.wish().producer().roles(DOWNLOAD_PACKAGE_MANAGER));
    strip(acme.ben());

    acme.join(late);

    assertThat(roles(late)).containsExactly("Download Package Manager");
  }

  @Test
  void anEditThatKeepsARoleDoesNotAnswerForIt() {
    Member late = invitedByBen(acme.wish().producer().roles(USER_MANAGER));
    edit(acme.actor(acme.uma()), late, acme.wish().consumer().producer().roles(USER_MANAGER));
    strip(acme.ben());

    acme.join(late);

    assertThat(roles(late)).isEmpty();
  }

  @Test
  void whoeverSendsTheInvitationAgainAnswersForAllOfIt() {
    Member late = invitedByBen(acme.wish().producer().roles(DOWNLOAD_PACKAGE_MANAGER));
    strip(acme.ben());
    invitations.resend(ada, links.latestOf(acme.id(), late.id()), Optional.empty());

    acme.join(late);

    assertThat(roles(late)).containsExactly("Download Package Manager");
  }

  @Test
  void whoSendsAgainMustHoldWhatIsGrantedAfterAnEditToo() {
    Actor uma = acme.actor(acme.uma());
    Member late = acme.invite(acme.uma(), acme.consumers(acme.address("late")), "Late", "Comer");
    edit(ada, late, acme.wish().producer().roles(DOWNLOAD_PACKAGE_MANAGER));

    assertRefused(
        GrantRefusal.BEYOND_YOURS,
        () -> invitations.resend(uma, links.latestOf(acme.id(), late.id()), Optional.empty()));
  }

  @Test
  void aGrantorWhoIsBlockedOrGoneGrantsNothing() {
    Member blocked = invitedByBen(acme.wish().producer().roles(USER_MANAGER));
    administration.deactivate(ada, acme.ben().id());
    acme.join(blocked);
    assertThat(roles(blocked)).isEmpty();

    Member gone =
        acme.invite(
            acme.uma(),
            acme.invitation(acme.wish().producer().roles(USER_MANAGER), acme.address("gone")),
            "Gone",
            "Comer");
    administration.remove(ada, acme.uma().id());
    acme.join(gone);
    assertThat(roles(gone)).isEmpty();
  }

  @Test
  void whatThePortalGrantedAlwaysCounts() {
    assertThat(roles(acme.ada())).containsExactly("Administrator");
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM user_role WHERE user_id = ? AND granted_by IS NULL",
                acme.ada().id().value()))
        .isOne();
  }

  @Test
  void aPortalRoleCountsWhileItsGrantorManagesUsers() {
    Wish customer =
        acme.wish().consumer().at(acme.accounts().specialOperations()).roles(PORTAL_USER);
    Member one =
        acme.invite(acme.uma(), acme.invitation(customer, acme.address("one")), "O", "One");
    Member two =
        acme.invite(acme.uma(), acme.invitation(customer, acme.address("two")), "T", "Two");
    acme.join(one);
    strip(acme.uma());
    acme.join(two);

    assertThat(roles(one)).containsExactly("Portal User");
    assertThat(roles(two)).isEmpty();
  }

  @Test
  void aScopeCountsWhileItsGrantorManagesUsers() {
    Member late = invitedByBen(acme.wish().consumer().newScopes("catalog.read"));
    edit(ada, late, acme.wish().consumer().scopes(scope(late)).newScopes("catalog.write"));
    strip(acme.ben());

    acme.join(late);

    assertThat(grants.holdings(acme.id(), late.id()).scopes())
        .extracting(Scope::name)
        .containsExactly("catalog.write");
    assertThat(rows.audited(acme.id(), "invitation.accept").details())
        .contains("\"scopesLeftOut\":[\"catalog.read\"]");
  }

  @Test
  @Tag("RAW-54")
  void theLastStepOfThisIsThatAnAdministratorCanBeMadeByOneOnly() {
    Member late = invitedByBen(acme.wish().producer().roles(ADMINISTRATOR));
    edit(ada, acme.ben(), acme.wish().producer().roles(USER_MANAGER));

    acme.join(late);

    assertThat(roles(late)).isEmpty();
    assertThat(acme.actor(late).permissions()).isEmpty();
  }

  private Member invitedByBen(Wish wish) {
    return acme.invite(acme.ben(), acme.invitation(wish, acme.address("late")), "Late", "Comer");
  }

  private void strip(Member member) {
    edit(ada, member, acme.wish().producer());
  }

  private void edit(Actor actor, Member member, Wish wish) {
    editing.edit(actor, member.id(), acme.edit(member, wish));
  }

  private ScopeId scope(Member member) {
    return grants.holdings(acme.id(), member.id()).scopes().iterator().next().id();
  }

  private List<String> roles(Member member) {
    return grants.rolesOf(acme.id(), member.id()).stream().map(Role::name).toList();
  }
}
