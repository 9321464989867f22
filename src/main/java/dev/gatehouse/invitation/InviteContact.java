package dev.gatehouse.invitation;

import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.UserPolicy;
import dev.gatehouse.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Activating a contact, which means inviting it: it has no way to sign in yet (D-02, CS-04). */
@Component
public class InviteContact {

  private final Organizations organizations;
  private final Users users;
  private final Invitations invitations;
  private final InvitationBatches batches;
  private final InvitationDesk desk;
  private final Clock clock;

  InviteContact(
      Organizations organizations,
      Users users,
      Invitations invitations,
      InvitationBatches batches,
      InvitationDesk desk,
      Clock clock) {
    this.organizations = organizations;
    this.users = users;
    this.invitations = invitations;
    this.batches = batches;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * The contact becomes Pending on the same record. Refuses as {@link
   * UserPolicy#invitationObstacle} says; who has an open invitation keeps it, as after the first
   * half of a double click.
   */
  @Command
  public void invite(Actor actor, UserId contact) {
    OrganizationId organization = actor.organization();
    organizations.lock(organization);
    actor.require(Permission.MANAGE_USERS);
    if (!isInvited(organization, contact)) {
      desk.inviteContact(
          actor,
          organizations.require(organization),
          batches.create(actor, UUID.randomUUID(), Letter.PLAIN),
          contact);
    }
  }

  private boolean isInvited(OrganizationId organization, UserId user) {
    return users.require(organization, user).isPending()
        && invitations
            .latestOf(organization, user)
            .filter(invitation -> invitation.isOpenAt(Instant.now(clock)))
            .isPresent();
  }
}
