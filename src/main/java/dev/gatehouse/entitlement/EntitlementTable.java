package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.OrganizationId;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entitlements; the caller holds the organization lock. */
@Component
class EntitlementTable {

  private final JdbcClient jdbc;
  private final EntitlementCodes codes;

  EntitlementTable(JdbcClient jdbc, EntitlementCodes codes) {
    this.jdbc = jdbc;
    this.codes = codes;
  }

  EntitlementId insert(
      OrganizationId organization,
      @Nullable UUID key,
      EntitlementCode code,
      @Nullable AccountId account,
      EntitlementState state) {
    EntitlementId id =
        jdbc.sql(
                """
                INSERT INTO entitlement (organization_id, account_id, state, request_key)
                VALUES (:organization, :account, :state, :key)
                RETURNING id
                """)
            .param("organization", organization.value())
            .param("account", number(account), Types.BIGINT)
            .param("state", state.name())
            .param("key", key == null ? null : key.toString(), Types.VARCHAR)
            .query((row, number) -> new EntitlementId(row.getLong("id")))
            .single();
    codes.insert(organization, code, id, null);
    return id;
  }

  /** With all its lines, also those that were claimed alone. */
  void assign(OrganizationId organization, EntitlementId id, @Nullable AccountId account) {
    jdbc.sql(
            """
            UPDATE entitlement_line
            SET account_id = NULL, version = version + 1
            WHERE organization_id = :organization
              AND entitlement_id = :id
              AND account_id IS NOT NULL
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
    jdbc.sql(
            """
            UPDATE entitlement
            SET account_id = :account, version = version + 1
            WHERE organization_id = :organization AND id = :id
            """)
        .param("account", number(account), Types.BIGINT)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  void become(OrganizationId organization, EntitlementId id, EntitlementState state) {
    jdbc.sql(
            """
            UPDATE entitlement
            SET state = :state, version = version + 1
            WHERE organization_id = :organization AND id = :id
            """)
        .param("state", state.name())
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  /** What the form with this key made. */
  Optional<EntitlementId> madeBy(OrganizationId organization, UUID key) {
    return jdbc.sql(
            """
            SELECT id
            FROM entitlement
            WHERE organization_id = :organization AND request_key = :key
            """)
        .param("organization", organization.value())
        .param("key", key.toString())
        .query((row, number) -> new EntitlementId(row.getLong("id")))
        .optional();
  }

  private static @Nullable Long number(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }
}
