package dev.gatehouse.entitlement.web;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.entitlement.Products;
import dev.gatehouse.shared.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms offer to choose from. */
@Component
class Options {

  private static final int MOST_FOUND = 8;

  private final Accounts accounts;
  private final Products products;

  Options(Accounts accounts, Products products) {
    this.accounts = accounts;
    this.products = products;
  }

  List<Option> accounts(OrganizationId organization, String search, @Nullable Long chosen) {
    List<Long> checked = Optional.ofNullable(chosen).stream().toList();
    return both(
        accounts.find(organization, checked.stream().map(AccountId::new).toList()),
        accounts.search(organization, search, MOST_FOUND),
        (account, isChecked) ->
            new Option(
                account.id().value(),
                account.name(),
                account.path().equals(account.name()) ? "" : account.path(),
                isChecked));
  }

  List<Option> products(OrganizationId organization, String search, List<Long> chosen) {
    return both(
        products.find(organization, chosen.stream().map(ProductId::new).toList()),
        products.search(organization, search, MOST_FOUND),
        (product, isChecked) -> new Option(product.id().value(), product.name(), "", isChecked));
  }

  private interface Maker<T> {
    Option of(T thing, boolean checked);
  }

  private static <T> List<Option> both(List<T> chosen, List<T> found, Maker<T> maker) {
    return Stream.concat(
            chosen.stream().map(thing -> maker.of(thing, true)),
            found.stream()
                .filter(thing -> !chosen.contains(thing))
                .map(thing -> maker.of(thing, false)))
        .toList();
  }
}
