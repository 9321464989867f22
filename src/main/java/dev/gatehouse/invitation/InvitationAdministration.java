package dev.gatehouse.invitation;

import dev.gatehouse.mail.MailId;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserPolicy;
import dev.gatehouse.user.Users;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a manager can do with an invitation that has not been accepted. */
@Component
public class InvitationAdministration {

  private final Organizations organizations;
  private final Invitations invitations;
  private final InvitationDesk desk;
  private final Users users;
  private final UserAdministration people;

  InvitationAdministration(
      Organizations organizations,
      Invitations invitations,
      InvitationDesk desk,
      Users users,
      UserAdministration people) {
    this.organizations = organizations;
    this.invitations = invitations;
    this.desk = desk;
    this.users = users;
    this.people = people;
  }

  /**
   * Sends a new link and kills the old ones. The sender answers for what the invitation grants, so
   * one who could not grant it is refused with BEYOND_YOURS (D-09). Refuses with NOT_OPEN where
   * nobody is Pending any more.
   *
   * @param seen the latest mail as the page knew it; where there is a later one, somebody was
   *     quicker, mostly the same person by a double click, and nothing is done
   */
  @Command
  public void resend(Actor actor, InvitationId id, Optional<MailId> seen) {
    organizations.lock(actor.organization());
    UserPolicy.requireSomeManagement(actor);
    Invitation invitation = invitations.require(actor.organization(), id);
    if (actor.isDelegate()) {
      people.requireManageable(actor, invitation.user());
    }
    if (seen.isEmpty() || invitation.isMailedBy(seen.get())) {
      requirePending(invitation);
      desk.requireGrantable(actor, invitation.user());
      desk.reissue(actor, organizations.require(actor.organization()), invitation);
    }
  }

  /**
   * Kills the links and leaves the entry Pending. Refuses with NOT_OPEN if it was answered, and
   * with BEYOND_YOURS where the actor could not remove the person either (D-09).
   */
  @Command
  public void revoke(Actor actor, InvitationId id) {
    organizations.lock(actor.organization());
    UserPolicy.requireSomeManagement(actor);
    Invitation invitation = invitations.require(actor.organization(), id);
    people.requireManageable(actor, invitation.user());
    desk.revoke(actor, invitation);
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

  private void requirePending(Invitation invitation) {
    if (!users.require(invitation.organization(), invitation.user()).isPending()) {
      throw new Refused(InvitationRefusal.NOT_OPEN);
    }
  }
}
