package dev.gatehouse.invitation;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.mail.MailId;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A delegate has invited an address that belongs to somebody out of reach (D-12): for the delegate
 * an invitation like any other, for that person the offer of one more account.
 *
 * @param roles as the delegate chose them; nobody gets them by it
 */
record AccountOffer(
    long id,
    OrganizationId organization,
    EntryKey key,
    EmailAddress address,
    UserId inviter,
    InvitationState state,
    Instant issuedAt,
    Instant expiresAt,
    Optional<MailId> mail,
    Set<AccountId> accounts,
    Set<RoleId> roles) {

  boolean isUnanswered() {
    return state == InvitationState.OPEN;
  }

  boolean isOpenAt(Instant now) {
    return isUnanswered() && expiresAt.isAfter(now);
  }

  boolean isMailedBy(MailId order) {
    return mail.filter(order::equals).isPresent();
  }
}
