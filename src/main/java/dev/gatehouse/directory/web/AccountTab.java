package dev.gatehouse.directory.web;

import dev.gatehouse.shared.AccountType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the tabs above the trees.
 *
 * @param name as the address has it; empty for all types
 */
record AccountTab(String name, String labelKey, boolean current) {

  private static final String ALL = "";

  /** The first is for all types; none is current below an account. */
  static List<AccountTab> all(String current, boolean below) {
    return Stream.concat(
            Stream.of(new AccountTab(ALL, "accounts.all", !below && current.equals(ALL))),
            Arrays.stream(AccountType.values())
                .map(type ->
                    new AccountTab(
                        UrlWord.of(type),
                        TypeKey.of(type),
                        !below && current.equals(UrlWord.of(type)))))
        .toList();
  }
}
