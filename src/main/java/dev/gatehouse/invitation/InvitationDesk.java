package dev.gatehouse.invitation;

import dev.gatehouse.access.Role;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.Grants;
import dev.gatehouse.user.Kind;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdmission;
import dev.gatehouse.user.UserState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Writes, sends again and revokes single invitations, on behalf of the commands that decided so.
 */
@Component
class InvitationDesk {

  private final UserAdmission admission;
  private final Invitations invitations;
  private final InvitationTokens tokens;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  InvitationDesk(
      UserAdmission admission,
      Invitations invitations,
      InvitationTokens tokens,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.admission = admission;
    this.invitations = invitations;
    this.tokens = tokens;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whom to expect, and as what. */
  record Invitee(EmailAddress address, Kind kind, AccountType type, Grants grants) {}

  Invitation invite(Actor actor, Organization organization, long batch, Invitee invitee) {
    User user =
        admission.expect(
            organization.id(), invitee.address(), invitee.kind(), invitee.type(), invitee.grants());
    Invitation mailed = open(actor, organization, batch, user);
    // Nobody gives a name before joining; who has one was here before.
    UserState before = user.name().isPresent() ? UserState.REMOVED : null;
    audit.record(
        actor,
        InvitationAction.CREATE,
        user.id(),
        detail ->
            detail
                .changed("state", before, user.state())
                .with("kind", invitee.kind().names())
                .with("roles", invitee.grants().roles().stream().map(Role::name).sorted().toList())
                .with("expiresAt", moment(mailed.expiresAt())));
    return mailed;
  }

  /** Refuses whoever is no contact with an address. */
  void inviteContact(Actor actor, Organization organization, long batch, UserId contact) {
    User user = admission.expect(organization.id(), contact);
    Invitation mailed = open(actor, organization, batch, user);
    audit.record(
        actor,
        InvitationAction.CREATE,
        contact,
        detail ->
            detail
                .changed("state", UserState.INACTIVE, user.state())
                .with("expiresAt", moment(mailed.expiresAt())));
  }

  private Invitation open(Actor actor, Organization organization, long batch, User user) {
    Invitation invitation =
        Invitation.open(
            organization.id(),
            batch,
            user.id(),
            actor.userId(),
            Instant.now(clock),
            organization.invitationValidity());
    return mail(invitations.save(invitation));
  }

  /** A new link by a new mail; all earlier links die (D-20). */
  Invitation reissue(Actor actor, Organization organization, Invitation invitation) {
    tokens.kill(invitation);
    invitation.reissue(actor.userId(), Instant.now(clock), organization.invitationValidity());
    Invitation mailed = mail(invitation);
    audit.record(
        actor,
        InvitationAction.RESEND,
        invitation.user(),
        detail -> detail.with("expiresAt", moment(mailed.expiresAt())));
    return mailed;
  }

  /** All links die; the person stays Pending (D-02). */
  void revoke(Actor actor, Invitation invitation) {
    tokens.kill(invitation);
    invitation.revoke(Instant.now(clock));
    invitations.save(invitation);
    audit.record(actor, InvitationAction.REVOKE, invitation.user(), detail -> detail);
  }

  private Invitation mail(Invitation invitation) {
    invitation.mailedBy(
        outbox.enqueue(invitation.organization(), InvitationMail.KIND, invitation.id().value()));
    return invitations.save(invitation);
  }

  private static String moment(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
