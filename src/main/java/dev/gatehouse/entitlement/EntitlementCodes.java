package dev.gatehouse.entitlement;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.security.SecureRandom;
import java.sql.Types;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All IDs of entitlements and lines, unique over both within an organization. Those who write hold
 * the organization lock.
 */
@Component
class EntitlementCodes {

  private final JdbcClient jdbc;
  private final SecureRandom randomness = new SecureRandom();

  EntitlementCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  EntitlementCode issue() {
    return EntitlementCode.random(randomness);
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
    jdbc.sql(
            """
            INSERT INTO entitlement_code
              (organization_id, code_hash, code_key, code, entitlement_id, line_id)
            VALUES (:organization, :hash, :key, :code, :entitlement, :line)
            """)
        .param("organization", organization.value())
        .param("hash", code.hash().bytes())
        .param("key", code.key())
        .param("code", code.value())
        .param("entitlement", entitlement.value())
        .param("line", line == null ? null : line.value(), Types.BIGINT)
        .update();
  }
}
