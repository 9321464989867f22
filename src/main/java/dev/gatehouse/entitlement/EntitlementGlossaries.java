package dev.gatehouse.entitlement;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountNames;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.CsvRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what the words in some rows mean: three statements for each thousand of them. */
@Component
class EntitlementGlossaries {

  private static final int PORTION = 1_000;

  private final AccountNames accounts;
  private final Products products;
  private final EntitlementCodes codes;
  private final EntitledPackages packages;

  EntitlementGlossaries(
      AccountNames accounts, Products products, EntitlementCodes codes, EntitledPackages packages) {
    this.accounts = accounts;
    this.products = products;
    this.codes = codes;
    this.packages = packages;
  }

  EntitlementGlossary of(OrganizationId organization, List<CsvRow<EntitlementColumn>> rows) {
    Map<String, List<Account>> named = new HashMap<>();
    inPortions(
        words(rows, EntitlementColumn.ACCOUNT),
        texts -> named.putAll(accounts.find(organization, texts)));
    Map<String, ProductId> called = new HashMap<>();
    inPortions(
        words(rows, EntitlementColumn.PRODUCT),
        names -> called.putAll(products.called(organization, names)));
    Set<String> taken = new HashSet<>();
    inPortions(
        codes(words(rows, EntitlementColumn.ENTITLEMENT_ID, EntitlementColumn.ACTIVATION_ID)),
        given -> taken.addAll(codes.taken(organization, given)));
    return new EntitlementGlossary(named, called, taken, packages.today(organization));
  }

  private static Set<String> words(
      List<CsvRow<EntitlementColumn>> rows, EntitlementColumn... columns) {
    return rows.stream()
        .flatMap(row -> Arrays.stream(columns).map(row::value))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<EntitlementCode> codes(Set<String> texts) {
    return texts.stream().flatMap(EntitlementGlossaries::code).collect(Collectors.toSet());
  }

  private static Stream<EntitlementCode> code(String text) {
    try {
      return Stream.of(EntitlementCode.require(text));
    } catch (Refused noCode) {
      // Refused once more when the row itself is read.
      return Stream.empty();
    }
  }

  private static <T> void inPortions(Collection<T> all, Consumer<List<T>> use) {
    List<T> list = new ArrayList<>(all);
    for (int start = 0; start < list.size(); start += PORTION) {
      use.accept(list.subList(start, Math.min(start + PORTION, list.size())));
    }
  }
}
