package dev.gatehouse.portal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** What claiming a further ID sends: an entitlement or activation ID, and for which own account. */
record ClaimForm(
    @NotBlank(message = "{field.missing}") @Size(max = 100, message = "{field.long}") String code,
    Long account) {

  ClaimForm {
    code = Objects.requireNonNullElse(code, "").strip();
    account = Objects.requireNonNullElse(account, 0L);
  }
}
