package dev.gatehouse.directory.web;

import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import org.springframework.validation.BindingResult;

/** Where the forms about accounts say no. */
final class AccountErrors {

  private AccountErrors() {}

  /** At the field that the reason is about, or above the form. */
  static void reject(BindingResult errors, Refused refused) {
    String field = field(refused.reason());
    if (field.isEmpty()) {
      errors.reject(refused.reason().messageKey(), refused.arguments(), null);
    } else {
      errors.rejectValue(field, refused.reason().messageKey(), refused.arguments(), null);
    }
  }

  private static String field(Refusal refusal) {
    return switch (refusal) {
      case AccountRefusal.NAME -> "name";
      case AccountRefusal.SELF_REGISTERED_BY_HAND -> "type";
      case AccountRefusal.UNKNOWN_PARENT,
          AccountRefusal.NO_SUB_ACCOUNTS,
          AccountRefusal.OTHER_TYPE,
          AccountRefusal.BELOW_ITSELF,
          AccountRefusal.LINKED_TWICE ->
          "parent";
      default -> "";
    };
  }
}
