package dev.gatehouse.invitation;

import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.GrantRefusal;
import dev.gatehouse.user.Stale;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAddress;
import dev.gatehouse.user.UserRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The address of somebody who cannot sign in yet, a Pending person or a contact: it changes at
 * once, as nothing can be taken over by it (D-06).
 */
@Component
public class NewcomerAddress {

  private final Organizations organizations;
  private final UserAddress addresses;
  private final Invitations invitations;
  private final InvitationDesk desk;

  NewcomerAddress(
      Organizations organizations,
      UserAddress addresses,
      Invitations invitations,
      InvitationDesk desk) {
    this.organizations = organizations;
    this.addresses = addresses;
    this.invitations = invitations;
    this.desk = desk;
  }

  /**
   * A Pending person gets a new invitation there with its whole validity, and the old links die; to
   * a contact nothing is mailed, and it may have none. The address that somebody has already
   * changes nothing: it is the second half of a double click. Throws AddressTaken, and Stale
   * if the person was changed since; refuses with BEYOND_YOURS, and with NOT_PENDING whoever has
   * joined.
   *
   * @param seen the version of the person that the page showed
   */
  @Command
  public void change(Actor actor, UserId id, long seen, Optional<EmailAddress> address) {
    User user = addresses.lock(actor, id);
    if (!user.isNewcomer()) {
      throw new Refused(UserRefusal.NOT_PENDING);
    }
    if (!user.address().equals(address)) {
      Stale.check(user, seen);
      address.ifPresent(wanted -> addresses.requireFree(user, wanted));
      addresses.change(actor, user, address);
      latest(user).ifPresent(invitation -> inviteAnew(actor, invitation));
    }
  }

  /** The message key of why the actor cannot change anything; empty if nothing is in the way. */
  public Optional<String> obstacle(Actor actor, User user) {
    return addresses
        .obstacle(actor, user)
        .or(() ->
            Optional.of(GrantRefusal.BEYOND_YOURS.messageKey())
                .filter(more -> user.isPending() && !desk.isGrantable(actor, user.id())));
  }

  /** Of a Pending person; what a contact was sent in another life is over. */
  private Optional<Invitation> latest(User user) {
    return Optional.of(user)
        .filter(User::isPending)
        .flatMap(pending -> invitations.latestOf(pending.organization(), pending.id()));
  }

  private void inviteAnew(Actor actor, Invitation invitation) {
    desk.requireGrantable(actor, invitation.user());
    desk.reissue(actor, organizations.require(invitation.organization()), invitation);
  }
}
