package dev.gatehouse.account;

import dev.gatehouse.shared.AccountType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One node of a tree of accounts.
 *
 * @param path the names of those above it, from the top, and its own
 * @param parent the account right above it; none at the top
 * @param rootProducer whether it is the organization's own account
 * @param version grows with each change, see AccountRefusal.CHANGED
 */
public record Account(
    AccountId id,
    String name,
    AccountType type,
    String path,
    AccountCode code,
    @Nullable AccountId parent,
    boolean rootProducer,
    long version) {

  boolean isUnder(@Nullable AccountId other) {
    return Objects.equals(parent, other);
  }
}
