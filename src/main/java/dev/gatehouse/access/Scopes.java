package dev.gatehouse.access;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The scopes of an organization. */
@Component
public class Scopes {

  private static final String SELECT =
      """
      SELECT id, name, retired_at IS NOT NULL AS retired
      FROM scope
      """;

  private final JdbcClient jdbc;
  private final ScopeTable table;
  private final AuditTrail audit;

  Scopes(JdbcClient jdbc, ScopeTable table, AuditTrail audit) {
    this.jdbc = jdbc;
    this.table = table;
    this.audit = audit;
  }

  /** Those of the numbers that are scopes of this organization, by name; the retired ones too. */
  public List<Scope> find(OrganizationId organization, Collection<ScopeId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(
                SELECT + "WHERE organization_id = :organization AND id IN (:ids) ORDER BY name_key")
            .param("organization", organization.value())
            .param("ids", ids.stream().map(ScopeId::value).toList())
            .query(Scopes::map)
            .list();
  }

  public Optional<Scope> find(OrganizationId organization, ScopeName name) {
    return jdbc.sql(SELECT + "WHERE organization_id = :organization AND name_key = :key")
        .param("organization", organization.value())
        .param("key", name.key())
        .query(Scopes::map)
        .optional();
  }

  /**
   * At most the given number of scopes whose name contains the text, those beginning with it first;
   * none that are retired (D-17).
   */
  public List<Scope> search(OrganizationId organization, String text, int most) {
    String key = ScopeName.key(text).replaceAll("([\\\\%_])", "\\\\$1");
    return jdbc.sql(
            SELECT
                + """
                WHERE organization_id = :organization AND retired_at IS NULL AND name_key LIKE :part
                ORDER BY name_key LIKE :beginning DESC, name_key
                LIMIT :most
                """)
        .param("organization", organization.value())
        .param("part", "%" + key + "%")
        .param("beginning", key + "%")
        .param("most", most)
        .query(Scopes::map)
        .list();
  }

  /**
   * The scope of this name, made if there is none (RAW-30). The caller holds the organization lock.
   * Refuses with SCOPE_RETIRED for the name of a retired one.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Scope create(Actor actor, ScopeName name) {
    Scope scope = find(actor.organization(), name).orElseGet(() -> insert(actor, name));
    if (scope.retired()) {
      throw new Refused(AccessRefusal.SCOPE_RETIRED, scope.name());
    }
    return scope;
  }

  private Scope insert(Actor actor, ScopeName name) {
    Scope scope = table.insert(actor.organization(), name, "", null);
    audit.record(actor, ScopeAction.CREATE, detail -> detail.with("scope", name.value()));
    return scope;
  }

  private static Scope map(ResultSet row, int number) throws SQLException {
    return new Scope(
        new ScopeId(row.getLong("id")), row.getString("name"), row.getBoolean("retired"));
  }
}
