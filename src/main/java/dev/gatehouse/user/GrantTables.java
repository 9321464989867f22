package dev.gatehouse.user;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that say what people hold. */
@Component
class GrantTables {

  private final JdbcClient jdbc;

  GrantTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What can be held, each in a table of its own. */
  enum Held {
    ACCOUNT("user_account", "account_id"),
    ROLE("user_role", "role_id"),
    SCOPE("user_scope", "scope_id");

    private final String table;
    private final String column;

    Held(String table, String column) {
      this.table = table;
      this.column = column;
    }
  }

  List<Long> of(Held held, OrganizationId organization, UserId user) {
    return jdbc.sql(
            """
            SELECT %s
            FROM %s
            WHERE organization_id = :organization AND user_id = :user
            """
                .formatted(held.column, held.table))
        .param("organization", organization.value())
        .param("user", user.value())
        .query(Long.class)
        .list();
  }

  void add(Held held, OrganizationId organization, UserId user, long granted) {
    jdbc.sql(
            """
            INSERT INTO %s (organization_id, user_id, %s)
            VALUES (:organization, :user, :granted)
            """
                .formatted(held.table, held.column))
        .param("organization", organization.value())
        .param("user", user.value())
        .param("granted", granted)
        .update();
  }

  /** Who answers for what is granted; nobody for the portal itself, see {@link Grantors}. */
  void answer(
      Held held,
      OrganizationId organization,
      UserId user,
      Collection<Long> granted,
      Optional<UserId> grantor) {
    if (!granted.isEmpty()) {
      jdbc.sql(
              """
              UPDATE %s
              SET granted_by = :grantor
              WHERE organization_id = :organization AND user_id = :user AND %s IN (:granted)
              """
                  .formatted(held.table, held.column))
          .param("grantor", grantor.map(UserId::value).orElse(null), Types.BIGINT)
          .param("organization", organization.value())
          .param("user", user.value())
          .param("granted", granted)
          .update();
    }
  }

  /** By what was granted; without what the portal itself granted. */
  Map<Long, UserId> grantors(Held held, OrganizationId organization, UserId user) {
    Map<Long, UserId> grantors = new HashMap<>();
    jdbc.sql(
            """
            SELECT %s AS granted, granted_by
            FROM %s
            WHERE organization_id = :organization AND user_id = :user AND granted_by IS NOT NULL
            """
                .formatted(held.column, held.table))
        .param("organization", organization.value())
        .param("user", user.value())
        .query(row -> {
          grantors.put(row.getLong("granted"), new UserId(row.getLong("granted_by")));
        });
    return grantors;
  }

  void take(Held held, OrganizationId organization, UserId user, long granted) {
    jdbc.sql(
            """
            DELETE FROM %s
            WHERE organization_id = :organization AND user_id = :user AND %s = :granted
            """
                .formatted(held.table, held.column))
        .param("organization", organization.value())
        .param("user", user.value())
        .param("granted", granted)
        .update();
  }

  void takeAll(Held held, OrganizationId organization, UserId user) {
    jdbc.sql(
            """
            DELETE FROM %s
            WHERE organization_id = :organization AND user_id = :user
            """
                .formatted(held.table))
        .param("organization", organization.value())
        .param("user", user.value())
        .update();
  }
}
