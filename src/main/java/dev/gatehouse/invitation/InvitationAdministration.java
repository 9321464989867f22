package dev.gatehouse.invitation;

import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.UserGrants;
import dev.gatehouse.user.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a manager can do with an invitation that has not been accepted. */
@Component
public class InvitationAdministration {

  private static final Duration SAME_CLICK = Duration.ofSeconds(5);

  private final Organizations organizations;
  private final Invitations invitations;
  private final InvitationDesk desk;
  private final Users users;
  private final UserGrants grants;
  private final Clock clock;

  InvitationAdministration(
      Organizations organizations,
      Invitations invitations,
      InvitationDesk desk,
      Users users,
      UserGrants grants,
      Clock clock) {
    this.organizations = organizations;
    this.invitations = invitations;
    this.desk = desk;
    this.users = users;
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * Sends a new link and kills the old ones. The sender answers for what the invitation grants, so
   * one who could not grant it is refused with BEYOND_YOURS (D-09). Again within seconds, it is the
   * second half of a double click and changes nothing.
   */
  @Command
  public void resend(Actor actor, InvitationId id) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_USERS);
    Invitation invitation = invitations.require(actor.organization(), id);
    if (!isSameClick(actor, invitation)) {
      requireGrantable(actor, invitation);
      desk.reissue(actor, organizations.require(actor.organization()), invitation);
    }
  }

  /** Kills the links and leaves the entry Pending. Refuses with NOT_OPEN if it was answered. */
  @Command
  public void revoke(Actor actor, InvitationId id) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_USERS);
    desk.revoke(actor, invitations.require(actor.organization(), id));
  }

  /** Whose invitation it is, for the page that asks whether to revoke it. */
  public String addressOf(Actor actor, InvitationId id) {
    actor.require(Permission.MANAGE_USERS);
    Invitation invitation = invitations.require(actor.organization(), id);
    return users
        .require(actor.organization(), invitation.user())
        .address()
        .map(address -> address.value())
        .orElse("");
  }

  private boolean isSameClick(Actor actor, Invitation invitation) {
    return invitation.isOpen()
        && invitation.inviter().equals(actor.userId())
        && invitation.issuedAt().plus(SAME_CLICK).isAfter(Instant.now(clock));
  }

  private void requireGrantable(Actor actor, Invitation invitation) {
    boolean grantable =
        grants.rolesOf(actor.organization(), invitation.user()).stream()
            .allMatch(role -> role.isGrantableBy(actor));
    if (!grantable) {
      throw new Refused(InvitationRefusal.BEYOND_YOURS);
    }
  }
}
