package dev.gatehouse.directory;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.user.GrantHolders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the scopes of one organization page by page: two statements a page, however many. */
@Component
public class ScopeQuery {

  private final JdbcClient jdbc;
  private final GrantHolders holders;

  ScopeQuery(JdbcClient jdbc, GrantHolders holders) {
    this.jdbc = jdbc;
    this.holders = holders;
  }

  public ScopePage list(OrganizationId organization, ScopeFilter filter, int size) {
    List<ScopePage.Row> rows = new ArrayList<>(rows(organization, filter, size + 1));
    boolean more = rows.size() > size;
    if (more) {
      rows.removeLast();
    }
    if (filter.isBackwards()) {
      Collections.reverse(rows);
    }
    return new ScopePage(
        withHolders(organization, rows),
        filter.isBackwards() ? more : !filter.isFirst(),
        filter.isBackwards() || more);
  }

  private List<ScopePage.Row> rows(OrganizationId organization, ScopeFilter filter, int most) {
    String order = filter.isBackwards() ? "DESC" : "ASC";
    String beyond = filter.isBackwards() ? "name_key < :before" : "name_key > :after";
    return jdbc.sql(
            """
            SELECT id, name, name_key, description, retired_at
            FROM scope
            WHERE organization_id = :organization AND name_key LIKE :beginning AND %s
            ORDER BY name_key %s
            LIMIT :most
            """
                .formatted(beyond, order))
        .param("organization", organization.value())
        .param("beginning", filter.beginning().replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("after", filter.after())
        .param("before", filter.before())
        .param("most", most)
        .query(ScopeQuery::map)
        .list();
  }

  private List<ScopePage.Row> withHolders(OrganizationId organization, List<ScopePage.Row> rows) {
    Map<Long, Integer> counts =
        holders.ofScopes(organization, rows.stream().map(ScopePage.Row::id).toList());
    return rows.stream().map(row -> row.heldBy(counts.getOrDefault(row.id(), 0))).toList();
  }

  private static ScopePage.Row map(ResultSet row, int number) throws SQLException {
    Timestamp retired = row.getTimestamp("retired_at");
    return new ScopePage.Row(
        row.getLong("id"),
        row.getString("name"),
        row.getString("name_key"),
        row.getString("description"),
        retired == null ? null : retired.toInstant(),
        0);
  }
}
