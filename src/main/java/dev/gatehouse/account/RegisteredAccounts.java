package dev.gatehouse.account;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people who registered themselves; nothing but registration makes them (FNO-27). */
@Component
public class RegisteredAccounts {

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AccountTables tables;
  private final AuditTrail audit;

  RegisteredAccounts(JdbcClient jdbc, Accounts accounts, AccountTables tables, AuditTrail audit) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.tables = tables;
    this.audit = audit;
  }

  /** At the top, as it has no trees (D-14); the caller holds the organization lock. */
  @Transactional(propagation = Propagation.MANDATORY)
  public AccountId create(Actor actor, AccountName name) {
    AccountId id =
        tables.insert(
            actor.organization(),
            new AccountTables.Row(name, AccountType.SELF_REGISTERED, null, null, false));
    audit.record(
        actor,
        AccountAction.CREATE,
        detail ->
            detail
                .with("account", id.value())
                .with("path", name.value())
                .with("type", AccountType.SELF_REGISTERED.name()));
    return id;
  }

  /** Nothing for the ID of an account of another type, as for no ID at all (FNO-21). */
  public Optional<AccountId> find(OrganizationId organization, AccountCode code) {
    return jdbc.sql(
            """
            SELECT id
            FROM account
            WHERE organization_id = :organization AND code = :code AND type = 'SELF_REGISTERED'
            """)
        .param("organization", organization.value())
        .param("code", code.value())
        .query((row, number) -> new AccountId(row.getLong("id")))
        .optional();
  }

  /** Nothing for an account of another type, and for one that is there no more. */
  public Optional<Account> find(OrganizationId organization, AccountId id) {
    return accounts.find(organization, List.of(id)).stream()
        .filter(account -> account.type() == AccountType.SELF_REGISTERED)
        .findFirst();
  }
}
