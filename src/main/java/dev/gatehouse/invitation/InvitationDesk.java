package dev.gatehouse.invitation;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.GrantRefusal;
import dev.gatehouse.user.Grants;
import dev.gatehouse.user.Newcomer;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdmission;
import dev.gatehouse.user.UserGrants;
import dev.gatehouse.user.UserState;
import dev.gatehouse.user.Users;
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
  private final UserGrants grants;
  private final Users users;
  private final InvitationLimits limits;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  InvitationDesk(
      UserAdmission admission,
      Invitations invitations,
      InvitationTokens tokens,
      UserGrants grants,
      Users users,
      InvitationLimits limits,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.admission = admission;
    this.invitations = invitations;
    this.tokens = tokens;
    this.grants = grants;
    this.users = users;
    this.limits = limits;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  Invitation invite(Actor actor, Organization organization, long batch, Newcomer newcomer) {
    Grants granted = newcomer.granted();
    User user = admission.expect(actor, newcomer);
    Invitation mailed = open(actor, organization, batch, user);
    boolean known = user.isComingBack() || user.wasContact();
    audit.record(
        actor,
        InvitationAction.CREATE,
        user.id(),
        detail ->
            detail
                .changed("state", known ? UserState.REMOVED : null, user.state())
                .with("kind", granted.kind().names())
                .with("accounts", granted.accounts().names())
                .with("roles", granted.roleNames())
                .with("scopes", granted.scopeNames())
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
    return mail(actor, invitations.save(invitation), user);
  }

  /** A new link by a new mail; all earlier links die (D-20). */
  Invitation reissue(Actor actor, Organization organization, Invitation invitation) {
    grants.answer(actor, invitation.user());
    invitation.reissue(actor.userId(), Instant.now(clock), organization.invitationValidity());
    Invitation mailed =
        mail(actor, invitation, users.require(invitation.organization(), invitation.user()));
    // After saving, which waits for a mail that is being written and mints a link.
    tokens.kill(mailed);
    audit.record(
        actor,
        InvitationAction.RESEND,
        invitation.user(),
        detail -> detail.with("expiresAt", moment(mailed.expiresAt())));
    return mailed;
  }

  /** All links die; the person stays Pending (D-02). */
  void revoke(Actor actor, Invitation invitation) {
    invitation.revoke(Instant.now(clock));
    invitations.save(invitation);
    tokens.kill(invitation);
    audit.record(actor, InvitationAction.REVOKE, invitation.user(), detail -> detail);
  }

  /** Refuses with BEYOND_YOURS whoever could not grant what the invitation grants (D-09). */
  void requireGrantable(Actor actor, UserId invited) {
    if (!isGrantable(actor, invited)) {
      throw new Refused(GrantRefusal.BEYOND_YOURS);
    }
  }

  boolean isGrantable(Actor actor, UserId invited) {
    return grants.rolesOf(actor.organization(), invited).stream()
        .allMatch(role -> role.isGrantableBy(actor));
  }

  private Invitation mail(Actor actor, Invitation invitation, User user) {
    user.address().ifPresent(recipient -> limits.count(actor, recipient));
    invitation.mailedBy(
        outbox.enqueue(invitation.organization(), InvitationMail.KIND, invitation.id().value()));
    return invitations.save(invitation);
  }

  private static String moment(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
