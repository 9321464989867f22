package dev.gatehouse.entitlement;

import dev.gatehouse.shared.OrganizationId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what somebody means who types an entitlement ID or an activation ID. */
@Component
public class EntitlementLookup {

  private final JdbcClient jdbc;

  EntitlementLookup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What has the ID.
   *
   * @param line the one with this activation ID; none for the ID of an entitlement
   */
  public record Meant(EntitlementId entitlement, Optional<LineId> line) {}

  /** Nothing for whatever is no ID of this organization. */
  public Optional<Meant> find(OrganizationId organization, CodeHash code) {
    return jdbc.sql(
            """
            SELECT entitlement_id, line_id
            FROM entitlement_code
            WHERE organization_id = :organization AND code_hash = :hash
            """)
        .param("organization", organization.value())
        .param("hash", code.bytes())
        .query((row, number) ->
            new Meant(
                new EntitlementId(row.getLong("entitlement_id")),
                Optional.ofNullable(row.getObject("line_id", Long.class)).map(LineId::new)))
        .optional();
  }
}
