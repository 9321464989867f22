package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementRefusal;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import org.springframework.validation.BindingResult;

/** Where the forms about products, packages and entitlements say no. */
final class EntitlementErrors {

  private EntitlementErrors() {}

  /** At the field that the reason is about, or above the form where it has no such field. */
  static void reject(BindingResult errors, Refused refused) {
    String field = field(refused.reason());
    if (field.isEmpty() || errors.getFieldType(field) == null) {
      errors.reject(refused.reason().messageKey(), refused.arguments(), null);
    } else {
      errors.rejectValue(field, refused.reason().messageKey(), refused.arguments(), null);
    }
  }

  static boolean isStale(Refused refused) {
    return refused.reason() == EntitlementRefusal.PRODUCT_CHANGED
        || refused.reason() == EntitlementRefusal.PACKAGE_CHANGED
        || refused.reason() == EntitlementRefusal.CHANGED;
  }

  private static String field(Refusal refusal) {
    return switch (refusal) {
      case EntitlementRefusal.PRODUCT_NAME, EntitlementRefusal.PRODUCT_NAME_TAKEN -> "name";
      case EntitlementRefusal.DESCRIPTION -> "description";
      case EntitlementRefusal.PACKAGE_ID, EntitlementRefusal.PACKAGE_ID_TAKEN -> "packageId";
      case EntitlementRefusal.PACKAGE_VERSION -> "release";
      case EntitlementRefusal.EFFECTIVE_DATE -> "effective";
      case EntitlementRefusal.CODE, EntitlementRefusal.CODE_TAKEN -> "givenId";
      case EntitlementRefusal.UNKNOWN_ACCOUNT -> "account";
      case EntitlementRefusal.NO_PRODUCT, EntitlementRefusal.UNKNOWN_PRODUCT -> "product";
      case EntitlementRefusal.QUANTITY -> "quantity";
      case EntitlementRefusal.START -> "start";
      case EntitlementRefusal.END, EntitlementRefusal.END_BEFORE_START -> "end";
      default -> "";
    };
  }
}
