package dev.gatehouse.invitation;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.Credentials;
import dev.gatehouse.user.Delegates;
import dev.gatehouse.user.Holdings;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdmission;
import dev.gatehouse.user.UserState;
import dev.gatehouse.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Answering an invitation by its link: the Pending user becomes Active and can sign in (RAW-14).
 */
@Component
public class AcceptInvitation {

  private final Organizations organizations;
  private final Invitations invitations;
  private final InvitationTokens tokens;
  private final Users users;
  private final UserAdmission admission;
  private final Credentials credentials;
  private final InvitationNotices notices;
  private final Delegates delegates;
  private final AuditTrail audit;
  private final Clock clock;

  AcceptInvitation(
      Organizations organizations,
      Invitations invitations,
      InvitationTokens tokens,
      Users users,
      UserAdmission admission,
      Credentials credentials,
      InvitationNotices notices,
      Delegates delegates,
      AuditTrail audit,
      Clock clock) {
    this.organizations = organizations;
    this.invitations = invitations;
    this.tokens = tokens;
    this.users = users;
    this.admission = admission;
    this.credentials = credentials;
    this.notices = notices;
    this.delegates = delegates;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the link leads to, while it is good; changes nothing, as mail gateways follow links too.
   */
  public Optional<OpenInvitation> find(OrganizationId organization, Token token) {
    return open(organization, token).map(this::shown);
  }

  /**
   * Joins, or is empty if the link is unknown, used, revoked or expired, or of a delegate who does
   * not manage the people of these accounts any more (D-12). What the inviter could no longer grant
   * at this moment is left out; what the portal itself granted always counts (D-09).
   */
  @Command
  public Optional<UserId> accept(Actor visitor, Token token, Joining joining) {
    // Two people with the same link, or a revocation at the same moment: one of them comes first.
    organizations.lock(visitor.organization());
    return open(visitor.organization(), token)
        .map(invitation -> accept(visitor, invitation, joining));
  }

  private UserId accept(Actor visitor, Invitation invitation, Joining joining) {
    OrganizationId organization = invitation.organization();
    UserAdmission.Admitted admitted =
        admission.join(
            organization,
            invitation.user(),
            joining.firstName(),
            joining.lastName(),
            joining.preferences());
    User user = admitted.user();
    Holdings leftOut = admitted.leftOut();
    credentials.set(organization, user.id(), joining.password());
    invitation.accept(Instant.now(clock));
    invitations.save(invitation);
    tokens.kill(invitation);
    if (!leftOut.isEmpty()) {
      notices.tellManagers(NoticeMails.LEFT_OUT, invitation);
    }
    audit.record(
        visitor.as(user.id()),
        InvitationAction.ACCEPT,
        user.id(),
        detail ->
            detail
                .changed("state", UserState.PENDING, user.state())
                .with("rolesLeftOut", leftOut.roleNames())
                .with("scopesLeftOut", leftOut.scopeNames()));
    return user.id();
  }

  private Optional<Invitation> open(OrganizationId organization, Token token) {
    return tokens
        .find(organization, token)
        .flatMap(id -> invitations.find(organization, id))
        .filter(invitation -> invitation.isOpenAt(Instant.now(clock)))
        .filter(invitation -> users.require(organization, invitation.user()).isPending())
        .filter(invitation ->
            delegates.standFor(organization, invitation.inviter(), invitation.user()));
  }

  private OpenInvitation shown(Invitation invitation) {
    OrganizationId organization = invitation.organization();
    User user = users.require(organization, invitation.user());
    return new OpenInvitation(
        user.id(),
        user.address().map(EmailAddress::value).orElse(""),
        user.firstName().orElse(""),
        user.lastName().orElse(""),
        invitation
            .inviter()
            .flatMap(inviter -> users.find(organization, inviter))
            .flatMap(User::name),
        invitation.expiresAt());
  }
}
