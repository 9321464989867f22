package dev.gatehouse.invitation;

import dev.gatehouse.mail.MailId;
import dev.gatehouse.shared.UserId;
import java.util.Optional;

/**
 * Why one address of a list cannot be invited.
 *
 * @param typed the address as it was given
 * @param user who has it already
 * @param invitation the one that can be sent again, where the person is Pending
 */
record AddressProblem(
    String typed,
    InvitationRefusal reason,
    Optional<UserId> user,
    Optional<Unanswered> invitation) {

  /**
   * An invitation that can be sent again.
   *
   * @param mail the latest one, by which a Resend that comes twice is known
   */
  record Unanswered(InvitationId id, Optional<MailId> mail) {

    static Unanswered of(Invitation invitation) {
      return new Unanswered(invitation.id(), invitation.mail());
    }
  }
}
