package dev.gatehouse.invitation;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.user.User;
import dev.gatehouse.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The link by which an invited person joins. */
@Component
class InvitationMail implements MailComposer {

  static final String KIND = "invitation";

  private final Invitations invitations;
  private final InvitationTokens tokens;
  private final InvitationBatches batches;
  private final Users users;
  private final Organizations organizations;
  private final InvitationWriter writer;
  private final Clock clock;

  InvitationMail(
      Invitations invitations,
      InvitationTokens tokens,
      InvitationBatches batches,
      Users users,
      Organizations organizations,
      InvitationWriter writer,
      Clock clock) {
    this.invitations = invitations;
    this.tokens = tokens;
    this.batches = batches;
    this.users = users;
    this.organizations = organizations;
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Mail> compose(MailOrder order) {
    // Locked, or a link of this mail could be minted after a Resend killed those before it (S-04).
    return invitations
        .lock(order.organization(), new InvitationId(order.reference()))
        .filter(invitation -> invitation.isMailedBy(order.id()))
        .filter(invitation -> invitation.isOpenAt(Instant.now(clock)))
        .flatMap(invitation ->
            users
                .require(order.organization(), invitation.user())
                .address()
                .map(address -> mail(invitation, address)));
  }

  private Mail mail(Invitation invitation, EmailAddress address) {
    Organization organization = organizations.require(invitation.organization());
    return writer.write(
        organization,
        address.value(),
        batches.letter(organization.id(), invitation.batch()),
        new InvitationWriter.Terms(
            invitation
                .inviter()
                .flatMap(id -> users.find(organization.id(), id))
                .flatMap(User::name),
            invitation.expiresAt(),
            organization.link("/invitation/" + tokens.mint(invitation, address).value())));
  }
}
