package dev.gatehouse.directory.web;

import dev.gatehouse.access.AccessRefusal;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import org.springframework.validation.BindingResult;

/** The page on which a scope is made or changed: where it says no. */
final class ScopeFormPage {

  static final String TEMPLATE = "directory/scope";
  static final String REGION = "form";

  private ScopeFormPage() {}

  /** Says no at the field that the reason is about. */
  static void reject(BindingResult errors, Refused refused) {
    errors.rejectValue(
        field(refused.reason()), refused.reason().messageKey(), refused.arguments(), null);
  }

  private static String field(Refusal refusal) {
    return refusal == AccessRefusal.SCOPE_DESCRIPTION ? "description" : "name";
  }
}
