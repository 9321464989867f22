package dev.gatehouse.access;

import dev.gatehouse.shared.OrganizationId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scopes of an organization. */
@Component
public class Scopes {

  private final JdbcClient jdbc;

  Scopes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By name; the retired ones too, as their holders keep them (D-17). */
  public List<Scope> all(OrganizationId organization) {
    return jdbc.sql(
            """
            SELECT id, name, retired_at IS NOT NULL AS retired
            FROM scope
            WHERE organization_id = :organization
            ORDER BY name_key
            """)
        .param("organization", organization.value())
        .query((row, number) ->
            new Scope(
                new ScopeId(row.getLong("id")), row.getString("name"), row.getBoolean("retired")))
        .list();
  }
}
