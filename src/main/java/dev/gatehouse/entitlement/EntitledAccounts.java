package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountDeletionObstacle;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps accounts that have entitlements, in whatever state, from being deleted (D-14). */
@Component
class EntitledAccounts implements AccountDeletionObstacle {

  private static final int MOST_COUNTED = 10_000;

  private final JdbcClient jdbc;

  EntitledAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Tells how many, not which: their IDs are credentials. */
  @Override
  public Optional<Refused> against(OrganizationId organization, Collection<AccountId> accounts) {
    int entitlements =
        jdbc.sql(
                """
                SELECT COUNT(*)
                FROM (
                  SELECT e.id
                  FROM entitlement e
                  WHERE e.organization_id = :organization AND e.account_id IN (:accounts)
                  UNION
                  SELECT l.entitlement_id
                  FROM entitlement_line l
                  WHERE l.organization_id = :organization AND l.account_id IN (:accounts)
                  LIMIT :counted) counted
                """)
            .param("organization", organization.value())
            .param("accounts", accounts.stream().map(AccountId::value).toList())
            .param("counted", MOST_COUNTED + 1)
            .query(Integer.class)
            .single();
    return entitlements == 0
        ? Optional.empty()
        : Optional.of(new Refused(EntitlementRefusal.HAS_ENTITLEMENTS, entitlements));
  }
}
