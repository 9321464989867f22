package dev.gatehouse.invitation;

import dev.gatehouse.access.Roles;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountLinks;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationStarted;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.user.Grants;
import dev.gatehouse.user.Kind;
import dev.gatehouse.user.Newcomer;
import dev.gatehouse.user.User;
import dev.gatehouse.user.Users;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Until an organization has had an administrator, every start invites the configured address anew
 * and logs the link: the one exception to "no link in the log" (S-18), as nobody may have set up
 * mail yet.
 */
@Component
class FirstAdministrator {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Users users;
  private final Roles roles;
  private final Accounts accounts;
  private final AccountLinks links;
  private final Invitations invitations;
  private final InvitationBatches batches;
  private final InvitationDesk desk;
  private final InvitationTokens tokens;

  FirstAdministrator(
      Users users,
      Roles roles,
      Accounts accounts,
      AccountLinks links,
      Invitations invitations,
      InvitationBatches batches,
      InvitationDesk desk,
      InvitationTokens tokens) {
    this.users = users;
    this.roles = roles;
    this.accounts = accounts;
    this.links = links;
    this.invitations = invitations;
    this.batches = batches;
    this.desk = desk;
    this.tokens = tokens;
  }

  @EventListener
  @Order(10)
  void on(OrganizationStarted started) {
    Organization organization = started.organization();
    if (!organization.administered()) {
      revokeOthers(started);
      inviteAnew(started)
          .ifPresent(invitation ->
              logAfterCommit(
                  organization,
                  organization.link(
                      "/invitation/" + tokens.mint(invitation, started.administrator()).value())));
    }
  }

  private void revokeOthers(OrganizationStarted started) {
    invitations.openOfThePortal(started.organization().id()).stream()
        .filter(invitation -> !isFor(started.administrator(), invitation))
        .forEach(invitation -> desk.revoke(started.actor(), invitation));
  }

  private boolean isFor(EmailAddress address, Invitation invitation) {
    return users
        .require(invitation.organization(), invitation.user())
        .address()
        .filter(own -> own.canonical().equals(address.canonical()))
        .isPresent();
  }

  private Optional<Invitation> inviteAnew(OrganizationStarted started) {
    Organization organization = started.organization();
    Optional<User> known = users.find(organization.id(), started.administrator());
    if (known.isEmpty()) {
      return Optional.of(invite(started.actor(), organization, started.administrator()));
    }
    return known
        .filter(User::isPending)
        .flatMap(user -> invitations.latestOf(organization.id(), user.id()))
        .map(invitation -> desk.reissue(started.actor(), organization, invitation));
  }

  private Invitation invite(Actor actor, Organization organization, EmailAddress address) {
    AccountId root = accounts.rootProducer(organization.id());
    Grants grants =
        new Grants(
            Kind.PRODUCER,
            links.require(organization.id(), Set.of(root)),
            Set.of(roles.require(organization.id(), SystemRole.ADMINISTRATOR)),
            Set.of());
    return desk.invite(
        actor,
        organization,
        batches.create(actor, UUID.randomUUID(), Letter.PLAIN),
        Newcomer.unnamed(address, grants));
  }

  private static void logAfterCommit(Organization organization, String link) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            LOG.info("{} has no administrator yet. Join by {}", organization.name(), link);
          }
        });
  }
}
