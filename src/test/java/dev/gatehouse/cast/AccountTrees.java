package dev.gatehouse.cast;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.AccountType;

/**
 * The customers of D-16: Acme North America > Acme East > { Acme Massachusetts > Acme Boston ; Acme
 * New York }; Special Operations stands apart.
 */
public record AccountTrees(
    AccountId northAmerica,
    AccountId east,
    AccountId massachusetts,
    AccountId boston,
    AccountId newYork,
    AccountId specialOperations) {

  static AccountTrees of(Tenant tenant) {
    AccountId northAmerica = tenant.account("Acme North America", AccountType.CUSTOMER);
    AccountId east = tenant.account("Acme East", northAmerica);
    AccountId massachusetts = tenant.account("Acme Massachusetts", east);
    return new AccountTrees(
        northAmerica,
        east,
        massachusetts,
        tenant.account("Acme Boston", massachusetts),
        tenant.account("Acme New York", east),
        tenant.account("Special Operations", AccountType.CUSTOMER));
  }
}
