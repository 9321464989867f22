package dev.gatehouse.registration;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountName;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.PersonName;
import dev.gatehouse.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person who would like to come in by an ID, from the form until the end (D-18).
 *
 * @param company of the account to be made; null to join one
 * @param typedAccount the account ID until the job has looked for the account
 * @param account the account to join; null while it is not known or yet to be made
 * @param comment by whoever decided
 * @param user who came of it
 */
record Registration(
    RegistrationId id,
    OrganizationId organization,
    RegistrationState state,
    CodeHash code,
    EmailAddress address,
    @Nullable AccountName company,
    @Nullable AccountCode typedAccount,
    @Nullable AccountId account,
    Locale language,
    Instant askedAt,
    @Nullable String firstName,
    @Nullable String lastName,
    String comment,
    @Nullable UserId user) {

  /** Counted from the form, not from the mail (S-03). */
  static final Duration VALIDITY = Duration.ofHours(24);

  boolean isJoining() {
    return company == null;
  }

  Instant expiresAt() {
    return askedAt.plus(VALIDITY);
  }

  Optional<String> name() {
    return PersonName.full(firstName, lastName);
  }
}
