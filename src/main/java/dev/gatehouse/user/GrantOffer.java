package dev.gatehouse.user;

import dev.gatehouse.shared.AccountType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a form offers to choose from, as its template shows it.
 *
 * @param type that of the chosen accounts; decides which roles there are (D-15)
 * @param creatable a name that was searched for and that no scope has yet; empty for none
 * @param lost what the person has and would not have after saving
 */
public record GrantOffer(
    AccountType type,
    List<AccountOption> accounts,
    List<RoleOption> roles,
    List<ScopeOption> scopes,
    String creatable,
    List<String> lost) {

  /** Whether the accounts are those of the producer, so that roles go with the kind Producer. */
  public boolean isForProducer() {
    return type == AccountType.PRODUCER;
  }

  /** Whether there is no account but those that are chosen already. */
  public boolean hasNoMoreAccounts() {
    return accounts.stream().allMatch(AccountOption::checked);
  }

  /** Names of what is ticked. */
  public List<String> chosenAccounts() {
    return accounts.stream().filter(AccountOption::checked).map(AccountOption::name).toList();
  }

  public List<String> chosenRoles() {
    return roles.stream().filter(RoleOption::checked).map(RoleOption::name).toList();
  }

  /** The ones to be made too. */
  public List<String> chosenScopes(GrantChoices choices) {
    return Stream.concat(
            scopes.stream().filter(ScopeOption::checked).map(ScopeOption::name),
            choices.newScopes().stream())
        .sorted()
        .toList();
  }

  /**
   * One account.
   *
   * @param obstacle the tail of the message key for why it cannot be chosen beside the others: type
   *     or line; empty for none
   * @param other the chosen account that stands in the way
   */
  public record AccountOption(
      long id, String name, String path, boolean checked, String obstacle, String other) {}

  /**
   * One role.
   *
   * @param grantable else it is shown disabled with the reason, not hidden
   * @param excludes the code of the role that cannot be chosen together with it; empty for none
   */
  public record RoleOption(
      long id, String code, String name, boolean grantable, boolean checked, String excludes) {}

  /**
   * One scope.
   *
   * @param retired kept by who has it; cannot be given any more
   */
  public record ScopeOption(long id, String name, boolean checked, boolean retired) {}
}
