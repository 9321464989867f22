package dev.gatehouse.account;

import dev.gatehouse.shared.Refused;
import java.util.List;
import java.util.Optional;

/**
 * What deleting an account would mean, for the page that asks whether to.
 *
 * @param line those above it from the top, and the account itself
 * @param below how many accounts there are below it
 * @param alone what is against deleting only it
 * @param subtree what is against deleting it with all below it
 */
public record AccountDeletion(
    List<Account> line, int below, Optional<Refused> alone, Optional<Refused> subtree) {

  public Account account() {
    return line.getLast();
  }

  public Optional<Refused> obstacle(SubAccounts fate) {
    return switch (fate) {
      case KEEP -> alone;
      case DELETE -> subtree;
    };
  }

  /** Where its sub-accounts would go; nothing for the top. */
  public Optional<Account> parent() {
    return line.size() > 1 ? Optional.of(line.get(line.size() - 2)) : Optional.empty();
  }
}
