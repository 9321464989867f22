package dev.gatehouse.registration.web;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.account.AccountName;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.entitlement.EntitlementCode;
import dev.gatehouse.registration.RegistrationRequest;
import dev.gatehouse.shared.EmailAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.validation.Errors;

/**
 * What the page of registration sends.
 *
 * @param key made with the page, so that the same page sent twice is stored once
 * @param target whether the field company or the field accountId counts; where that one is empty
 *     and the other is not, the other
 */
record RegisterForm(
    UUID key, String code, String email, String target, String company, String accountId) {

  private static final String NEW = "company";
  private static final String EXISTING = "account";

  RegisterForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    code = Objects.requireNonNullElse(code, "").strip();
    email = Objects.requireNonNullElse(email, "").strip();
    company = Objects.requireNonNullElse(company, "").strip();
    accountId = Objects.requireNonNullElse(accountId, "").strip();
    boolean existing =
        EXISTING.equals(target) ? !onlyFirst(company, accountId) : onlyFirst(accountId, company);
    target = existing ? EXISTING : NEW;
  }

  static RegisterForm empty() {
    return new RegisterForm(UUID.randomUUID(), "", "", "", "", "");
  }

  public boolean isJoining() {
    return target.equals(EXISTING);
  }

  /**
   * Empty with a message at each field that is malformed, or filled in beside the chosen one; looks
   * at nothing that is stored.
   */
  Optional<RegistrationRequest> toRequest(Locale language, Errors errors) {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    Optional<AccountName> name = AccountName.parse(company);
    Optional<AccountCode> account = AccountCode.parse(accountId);
    reject(
        errors,
        EntitlementCode.isWellFormed(withoutBlanks(code)),
        "code",
        "register.code.malformed");
    reject(errors, address.isPresent(), "email", "field.email.invalid");
    reject(errors, isJoining() || name.isPresent(), "company", "register.company.malformed");
    reject(errors, !isJoining() || account.isPresent(), "accountId", "register.account.malformed");
    reject(errors, !isBoth(), isJoining() ? "company" : "accountId", "register.target.both");
    return address
        .filter(good -> !errors.hasErrors())
        .map(good ->
            new RegistrationRequest(
                key,
                CodeHash.of(code),
                good,
                isJoining() ? null : name.orElseThrow(),
                isJoining() ? account.orElseThrow() : null,
                language));
  }

  private static void reject(Errors errors, boolean good, String field, String message) {
    if (!good) {
      boolean empty = String.valueOf(errors.getFieldValue(field)).isEmpty();
      errors.rejectValue(field, empty ? "field.missing" : message);
    }
  }

  private boolean isBoth() {
    return !company.isEmpty() && !accountId.isEmpty();
  }

  /** As {@link CodeHash} takes it: in groups, however they are set apart. */
  private static String withoutBlanks(String code) {
    return code.replaceAll("\\s", "");
  }

  private static boolean onlyFirst(String first, String second) {
    return !first.isEmpty() && second.isEmpty();
  }
}
