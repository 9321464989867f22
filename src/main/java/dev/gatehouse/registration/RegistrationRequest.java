package dev.gatehouse.registration;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.account.AccountName;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who registers; well-formed, and not checked in any other way.
 *
 * @param key made with the page, so that the same page sent twice is stored once
 * @param company of the account to be made; null to join an existing one
 * @param account the one to join; null to make one
 */
public record RegistrationRequest(
    UUID key,
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

  /** Of form and content: who goes back and corrects the form asks for something else. */
  UUID storedKey() {
    String target = company == null ? "" : company.value();
    String joined = account == null ? "" : account.value();
    String content =
        String.join("\n", key.toString(), code.hex(), address.canonical(), target, joined);
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }
}
