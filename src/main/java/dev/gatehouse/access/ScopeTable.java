package dev.gatehouse.access;

import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes whole scopes, on behalf of those who have decided what they shall be. */
@Component
class ScopeTable {

  /** Of a scope that is not written yet. */
  static final ScopeId NOT_YET = new ScopeId(0);

  private static final String SELECT =
      """
      SELECT id, name, retired_at IS NOT NULL AS retired, description, version
      FROM scope
      WHERE organization_id = :organization
      """;

  private final JdbcClient jdbc;

  ScopeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  DescribedScope require(OrganizationId organization, ScopeId id) {
    return jdbc.sql(SELECT + "AND id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(ScopeTable::map)
        .optional()
        .orElseThrow(() -> new NotFound("scope"));
  }

  /** The one made from the form with this fingerprint. */
  Optional<DescribedScope> find(OrganizationId organization, UUID request) {
    return jdbc.sql(SELECT + "AND request_key = :request")
        .param("organization", organization.value())
        .param("request", request.toString())
        .query(ScopeTable::map)
        .optional();
  }

  /** A new one; from no form of its own where there is no request. */
  Scope insert(
      OrganizationId organization, ScopeName name, String description, @Nullable UUID request) {
    long id =
        jdbc.sql(
                """
                INSERT INTO scope (organization_id, name, name_key, description, request_key)
                VALUES (:organization, :name, :key, :description, :request)
                RETURNING id
                """)
            .param("organization", organization.value())
            .param("name", name.value())
            .param("key", name.key())
            .param("description", description)
            .param("request", request == null ? null : request.toString(), Types.CHAR)
            .query(Long.class)
            .single();
    return new Scope(new ScopeId(id), name.value(), false);
  }

  void update(OrganizationId organization, ScopeId id, ScopeName name, String description) {
    jdbc.sql(
            """
            UPDATE scope
            SET name = :name, name_key = :key, description = :description, version = version + 1
            WHERE organization_id = :organization AND id = :id
            """)
        .param("name", name.value())
        .param("key", name.key())
        .param("description", description)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  /** Retired since then, or in use again without a time. */
  void retire(OrganizationId organization, ScopeId id, @Nullable Instant since) {
    jdbc.sql(
            """
            UPDATE scope
            SET retired_at = :since
            WHERE organization_id = :organization AND id = :id
            """)
        .param("since", since, Types.TIMESTAMP)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  private static DescribedScope map(ResultSet row, int number) throws SQLException {
    return new DescribedScope(
        new Scope(new ScopeId(row.getLong("id")), row.getString("name"), row.getBoolean("retired")),
        row.getString("description"),
        row.getLong("version"));
  }
}
