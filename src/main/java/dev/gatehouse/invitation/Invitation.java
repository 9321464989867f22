package dev.gatehouse.invitation;

import dev.gatehouse.mail.MailId;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One address asked to join one organization, until it answers or the time is over. Only hashes of
 * its links are kept: a copy of the database cannot accept anything.
 */
@Table("invitation")
@SuppressWarnings("UnusedVariable") // Spring Data reads the fields
class Invitation {

  @Id private @Nullable Long id;
  private long organizationId;
  private long batchId;
  private long userId;
  private @Nullable Long inviterId;
  private InvitationState state;
  private Instant issuedAt;
  private Instant expiresAt;
  private @Nullable Instant endedAt;
  private @Nullable Long mailId;
  @Version private @Nullable Long version;

  @PersistenceCreator
  @SuppressWarnings("NullAway.Init") // Spring Data fills the fields
  private Invitation() {}

  private Invitation(OrganizationId organization, long batch, UserId user, Instant now) {
    this.organizationId = organization.value();
    this.batchId = batch;
    this.userId = user.value();
    this.state = InvitationState.OPEN;
    this.issuedAt = now;
    this.expiresAt = now;
  }

  static Invitation open(
      OrganizationId organization,
      long batch,
      UserId user,
      Optional<UserId> inviter,
      Instant now,
      Duration validity) {
    Invitation invitation = new Invitation(organization, batch, user, now);
    invitation.reissue(inviter, now, validity);
    return invitation;
  }

  /** Whether a link of it would be accepted now. */
  boolean isOpenAt(Instant now) {
    return state == InvitationState.OPEN && expiresAt.isAfter(now);
  }

  /** Neither accepted nor revoked, be it expired or not. */
  boolean isUnanswered() {
    return state == InvitationState.OPEN;
  }

  void accept(Instant now) {
    if (!isOpenAt(now)) {
      throw new Refused(InvitationRefusal.NOT_OPEN);
    }
    state = InvitationState.ACCEPTED;
    endedAt = now;
    // The fate of its mail is shown no more, and the outbox may forget it.
    mailId = null;
  }

  void revoke(Instant now) {
    if (state != InvitationState.OPEN) {
      throw new Refused(InvitationRefusal.NOT_OPEN);
    }
    state = InvitationState.REVOKED;
    endedAt = now;
  }

  /** Open once more with its whole validity, also after it was revoked or has expired (D-02). */
  void reissue(Optional<UserId> sender, Instant now, Duration validity) {
    if (state == InvitationState.ACCEPTED) {
      throw new Refused(InvitationRefusal.NOT_OPEN);
    }
    state = InvitationState.OPEN;
    endedAt = null;
    inviterId = sender.map(UserId::value).orElse(null);
    issuedAt = now;
    expiresAt = now.plus(validity);
  }

  void mailedBy(MailId mail) {
    mailId = mail.value();
  }

  Optional<MailId> mail() {
    return Optional.ofNullable(mailId).map(MailId::new);
  }

  /** Whether this is the mail that carries its link; an earlier one has nothing to say any more. */
  boolean isMailedBy(MailId mail) {
    return mailId != null && mailId == mail.value();
  }

  InvitationId id() {
    return new InvitationId(Objects.requireNonNull(id, "not saved yet"));
  }

  long batch() {
    return batchId;
  }

  OrganizationId organization() {
    return new OrganizationId(organizationId);
  }

  UserId user() {
    return new UserId(userId);
  }

  /** Empty if the portal itself invited. */
  Optional<UserId> inviter() {
    return Optional.ofNullable(inviterId).map(UserId::new);
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
