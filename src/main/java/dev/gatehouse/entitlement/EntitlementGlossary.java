package dev.gatehouse.entitlement;

import dev.gatehouse.account.Account;
import dev.gatehouse.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words in the rows of a file mean at this moment.
 *
 * @param accounts which accounts a text may mean
 * @param products by the key of their names
 * @param taken the keys of the IDs in the file that something has already
 * @param today the day from which lines count that name none
 */
record EntitlementGlossary(
    Map<String, List<Account>> accounts,
    Map<String, ProductId> products,
    Set<String> taken,
    LocalDate today) {

  /** Refuses with CODE or CODE_TAKEN. */
  EntitlementCode code(String text) {
    EntitlementCode code = EntitlementCode.require(text);
    if (taken.contains(code.key())) {
      throw new Refused(EntitlementRefusal.CODE_TAKEN);
    }
    return code;
  }

  /** Refuses with UNKNOWN_ACCOUNT or AMBIGUOUS_ACCOUNT. */
  Account account(String text) {
    List<Account> meant = accounts.getOrDefault(text, List.of());
    return switch (meant.size()) {
      case 0 -> throw new Refused(RowRefusal.UNKNOWN_ACCOUNT, text);
      case 1 -> meant.getFirst();
      default -> throw new Refused(RowRefusal.AMBIGUOUS_ACCOUNT, text, meant.size());
    };
  }

  /** A new entitlement is a draft, or counts at once. Refuses with STATE. */
  EntitlementState state(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "draft" -> EntitlementState.DRAFT;
      case "deployed" -> EntitlementState.DEPLOYED;
      default -> throw new Refused(RowRefusal.STATE);
    };
  }

  /** Refuses with PRODUCT_MISSING or UNKNOWN_PRODUCT. */
  ProductId product(String text) {
    if (text.isEmpty()) {
      throw new Refused(RowRefusal.PRODUCT_MISSING);
    }
    return Optional.ofNullable(products.get(ProductName.key(text)))
        .orElseThrow(() -> new Refused(RowRefusal.UNKNOWN_PRODUCT, text));
  }
}
