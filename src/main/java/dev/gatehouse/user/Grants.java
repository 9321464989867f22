package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.account.AccountId;
import java.util.Set;

/** What a new person gets: links to at least one account (FNO-01), and roles. */
public record Grants(Set<AccountId> accounts, Set<Role> roles) {

  public Grants {
    accounts = Set.copyOf(accounts);
    roles = Set.copyOf(roles);
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("no account");
    }
  }
}
