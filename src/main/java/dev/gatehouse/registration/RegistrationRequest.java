package dev.gatehouse.registration;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.account.AccountName;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.shared.EmailAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who registers; well-formed, and not checked in any other way.
 *
 * @param company of the account to be made; null to join an existing one
 * @param account the one to join; null to make one
 */
public record RegistrationRequest(
    CodeHash code,
    EmailAddress address,
    @Nullable AccountName company,
    @Nullable AccountCode account,
    Locale language) {

  public RegistrationRequest {
    if ((company == null) == (account == null)) {
      throw new IllegalArgumentException("either a new account or an existing one");
    }
  }
}
