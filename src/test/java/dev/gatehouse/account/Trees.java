package dev.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Tenant;
import dev.gatehouse.support.Rows;
import java.util.List;

/** How the trees of a tenant stand in the tables. */
record Trees(Rows rows, Tenant tenant) {

  /** The customers of D-16, all of them. */
  static dev.gatehouse.cast.Accounts fixture(Tenant tenant) {
    tenant.accounts().boston();
    tenant.accounts().newYork();
    tenant.accounts().specialOperations();
    return tenant.accounts();
  }

  /** The paths of all accounts but the root producer's. */
  List<String> paths() {
    return rows.all(
        String.class,
        """
        SELECT GROUP_CONCAT(upper.name ORDER BY l.depth DESC SEPARATOR ' › ') AS path
        FROM account a
        JOIN account_line l ON l.descendant_id = a.id
        JOIN account upper ON upper.id = l.ancestor_id
        WHERE a.organization_id = ? AND a.root_producer IS NULL
        GROUP BY a.id
        ORDER BY path
        """,
        tenant.id().value());
  }

  /** The rows of lines are those that follow from who is whose parent. */
  void assertLinesAreRight() {
    assertThat(
            rows.all(
                String.class,
                """
                SELECT CONCAT(ancestor_id, ' ', descendant_id, ' ', depth)
                FROM account_line
                WHERE organization_id = ?
                """,
                tenant.id().value()))
        .containsExactlyInAnyOrderElementsOf(
            rows.all(
                String.class,
                """
                WITH RECURSIVE line AS (
                  SELECT id AS descendant, id AS ancestor, 0 AS depth, parent_id
                  FROM account
                  WHERE organization_id = ?
                  UNION ALL
                  SELECT line.descendant, a.id, line.depth + 1, a.parent_id
                  FROM line
                  JOIN account a ON a.id = line.parent_id)
                SELECT CONCAT(ancestor, ' ', descendant, ' ', depth)
                FROM line
                """,
                tenant.id().value()));
  }
}
