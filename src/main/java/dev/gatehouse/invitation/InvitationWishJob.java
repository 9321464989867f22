package dev.gatehouse.invitation;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out whom a wish for a new link concerns and queues their mails; sends none itself. The
 * inviter is told, or if gone the managers.
 */
@Component
class InvitationWishJob implements MailComposer {

  static final String KIND = "invitation-wish";

  private final InvitationWishes wishes;
  private final Invitations invitations;
  private final InvitationNotices notices;

  InvitationWishJob(InvitationWishes wishes, Invitations invitations, InvitationNotices notices) {
    this.wishes = wishes;
    this.invitations = invitations;
    this.notices = notices;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Mail> compose(MailOrder order) {
    wishes
        .take(order.organization(), order.reference())
        .map(id -> invitations.require(order.organization(), id))
        .ifPresent(invitation -> notices.tellInviter(NoticeMails.NEW_LINK, invitation));
    return Optional.empty();
  }
}
