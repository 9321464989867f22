package dev.gatehouse.entitlement;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.security.SecureRandom;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All IDs of entitlements and lines, unique over both within an organization. Those who write hold
 * the organization lock.
 */
@Component
class EntitlementCodes {

  private static final int PORTION = 1_000;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final SecureRandom randomness = new SecureRandom();

  EntitlementCodes(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * The ID that was given, or an issued one where none was. Refuses with CODE, or with CODE_TAKEN
   * where an entitlement or a line has it already.
   */
  EntitlementCode require(OrganizationId organization, String given) {
    if (given.isBlank()) {
      return EntitlementCode.random(randomness);
    }
    EntitlementCode code = EntitlementCode.require(given);
    if (!taken(organization, Set.of(code)).isEmpty()) {
      throw new Refused(EntitlementRefusal.CODE_TAKEN);
    }
    return code;
  }

  /** The ID that was given, or an issued one where none was. */
  EntitlementCode orIssued(@Nullable EntitlementCode given) {
    return given == null ? EntitlementCode.random(randomness) : given;
  }

  /** The keys of those that something has already. One statement. */
  Set<String> taken(OrganizationId organization, Collection<EntitlementCode> codes) {
    return codes.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql(
                    """
                    SELECT code_key
                    FROM entitlement_code
                    WHERE organization_id = :organization AND code_key IN (:keys)
                    """)
                .param("organization", organization.value())
                .param("keys", codes.stream().map(EntitlementCode::key).toList())
                .query(String.class)
                .list());
  }

  void insert(
      OrganizationId organization,
      EntitlementCode code,
      EntitlementId entitlement,
      @Nullable LineId line) {
    insert(organization, List.of(new HeldCode(code, entitlement, line)));
  }

  void insert(OrganizationId organization, List<HeldCode> held) {
    batches.batchUpdate(
        """
        INSERT INTO entitlement_code
          (organization_id, code_hash, code_key, code, entitlement_id, line_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        held,
        PORTION,
        (statement, each) -> {
          LineId line = each.line();
          statement.setLong(1, organization.value());
          statement.setBytes(2, each.code().hash().bytes());
          statement.setString(3, each.code().key());
          statement.setString(4, each.code().value());
          statement.setLong(5, each.entitlement().value());
          statement.setObject(6, line == null ? null : line.value(), Types.BIGINT);
        });
  }
}
