package dev.gatehouse.account;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Making and renaming accounts. What is already as wished stays so without a word: it is the second
 * half of a double click.
 */
@Component
public class AccountAdministration {

  private final ManagedAccounts managed;
  private final Accounts accounts;
  private final AccountTables tables;
  private final AuditTrail audit;

  AccountAdministration(
      ManagedAccounts managed, Accounts accounts, AccountTables tables, AuditTrail audit) {
    this.managed = managed;
    this.accounts = accounts;
    this.tables = tables;
    this.audit = audit;
  }

  /**
   * At the top or below a parent, whose type it gets. Refuses with NAME, SELF_REGISTERED_BY_HAND
   * (FNO-27), UNKNOWN_PARENT or NO_SUB_ACCOUNTS.
   */
  @Command
  public AccountId create(Actor actor, NewAccount wanted) {
    managed.lock(actor);
    return tables
        .madeBy(actor.organization(), wanted.key())
        .orElseGet(() -> createNow(actor, wanted));
  }

  /** Refuses with NAME or CHANGED. */
  @Command
  public void rename(Actor actor, AccountId id, long version, String wanted) {
    Account account = managed.lock(actor, id);
    AccountName name = AccountName.require(wanted);
    if (!account.name().equals(name.value())) {
      ManagedAccounts.requireVersion(account, version);
      tables.rename(actor.organization(), id, name);
      audit.record(
          actor,
          AccountAction.RENAME,
          detail ->
              detail.with("account", id.value()).changed("name", account.name(), name.value()));
    }
  }

  /** For the pages that ask what to change. */
  public Account require(Actor actor, AccountId id) {
    actor.require(Permission.MANAGE_ACCOUNTS);
    return accounts.require(actor.organization(), id);
  }

  private AccountId createNow(Actor actor, NewAccount wanted) {
    AccountName name = AccountName.require(wanted.name());
    Optional<Account> parent = managed.parent(actor, wanted.parent());
    AccountType type = parent.map(Account::type).orElse(wanted.type());
    if (type == AccountType.SELF_REGISTERED) {
      throw new Refused(AccountRefusal.SELF_REGISTERED_BY_HAND);
    }
    AccountId id =
        tables.insert(
            actor.organization(),
            new AccountTables.Row(name, type, wanted.parent(), wanted.key(), false));
    Account made = accounts.require(actor.organization(), id);
    audit.record(
        actor,
        AccountAction.CREATE,
        detail ->
            detail.with("account", id.value()).with("path", made.path()).with("type", type.name()));
    return id;
  }
}
