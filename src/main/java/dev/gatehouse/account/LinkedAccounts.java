package dev.gatehouse.account;

import dev.gatehouse.shared.AccountType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Accounts to which one person is linked: at least one (FNO-01), all of one type (FNO-05), no two
 * in one vertical line (FNO-06). Made by {@link AccountLinks#require} alone.
 */
public record LinkedAccounts(AccountType type, Set<AccountId> ids, List<String> names) {

  public LinkedAccounts {
    ids = Set.copyOf(ids);
    names = List.copyOf(names);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("no account");
    }
  }

  static LinkedAccounts of(AccountType type, Collection<Account> accounts) {
    return new LinkedAccounts(
        type,
        accounts.stream().map(Account::id).collect(Collectors.toUnmodifiableSet()),
        accounts.stream().map(Account::name).toList());
  }
}
