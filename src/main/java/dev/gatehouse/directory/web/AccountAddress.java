package dev.gatehouse.directory.web;

import dev.gatehouse.account.AccountFilter;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of views of the accounts page. */
final class AccountAddress {

  private AccountAddress() {}

  /** From the beginning. */
  static String of(AccountFilter filter) {
    return builder(filter).encode().buildAndExpand(Map.of("q", filter.search())).toUriString();
  }

  /** From behind the account on. */
  static String after(AccountFilter filter, long account) {
    return builder(filter)
        .queryParam("after", account)
        .encode()
        .buildAndExpand(Map.of("q", filter.search()))
        .toUriString();
  }

  private static UriComponentsBuilder builder(AccountFilter filter) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/accounts");
    if (filter.isSearch()) {
      address.queryParam("q", "{q}");
    }
    filter.type().ifPresent(type -> address.queryParam("type", UrlWord.of(type)));
    filter.under().ifPresent(account -> address.queryParam("under", account.value()));
    return address;
  }
}
