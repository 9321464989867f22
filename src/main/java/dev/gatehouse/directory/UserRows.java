package dev.gatehouse.directory;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.user.UserState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes rows of people: what stands with the person, and what hangs on them. */
@Component
class UserRows {

  private final JdbcClient jdbc;
  private final Roles roles;

  UserRows(JdbcClient jdbc, Roles roles) {
    this.jdbc = jdbc;
    this.roles = roles;
  }

  /** The people of a statement of {@link UserPageSql}, without roles and scopes. */
  List<UserRow> read(String sql, Map<String, Object> parameters) {
    return jdbc.sql(sql).params(parameters).query(UserRows::map).list();
  }

  List<UserRow> withGrants(OrganizationId organization, List<UserRow> rows) {
    List<Long> ids = rows.stream().map(UserRow::id).toList();
    Map<String, Role> all =
        roles.all(organization).stream().collect(Collectors.toMap(Role::name, Function.identity()));
    Map<Long, List<String>> held = names(organization, ids, "user_role", "role", "role_id");
    Map<Long, List<String>> scopes = names(organization, ids, "user_scope", "scope", "scope_id");
    return rows.stream()
        .map(row ->
            row.with(
                held.getOrDefault(row.id(), List.of()).stream().map(all::get).toList(),
                scopes.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private Map<Long, List<String>> names(
      OrganizationId organization, List<Long> users, String held, String table, String column) {
    Map<Long, List<String>> names = new HashMap<>();
    jdbc.sql(
            """
            SELECT h.user_id, g.name
            FROM %s h
            JOIN %s g ON g.organization_id = h.organization_id AND g.id = h.%s
            WHERE h.organization_id = :organization AND h.user_id IN (:users)
            ORDER BY h.user_id, g.id
            """
                .formatted(held, table, column))
        .param("organization", organization.value())
        .param("users", users.isEmpty() ? List.of(0L) : users)
        .query(row -> {
          names
              .computeIfAbsent(row.getLong("user_id"), user -> new ArrayList<>())
              .add(row.getString("name"));
        });
    return names;
  }

  private static UserRow map(ResultSet row, int number) throws SQLException {
    return new UserRow(
        row.getLong("id"),
        Objects.requireNonNullElse(row.getString("email"), ""),
        row.getString("first_name"),
        row.getString("last_name"),
        UserState.valueOf(row.getString("state")),
        row.getTimestamp("joined_at") != null,
        AccountType.valueOf(row.getString("type")),
        instant(row.getTimestamp("last_sign_in_at")),
        invitation(row),
        removal(row),
        List.of(),
        List.of());
  }

  private static UserRow.@Nullable InvitationRow invitation(ResultSet row) throws SQLException {
    return row.getString("invitation_state") == null
        ? null
        : new UserRow.InvitationRow(
            row.getLong("invitation_id"),
            row.getString("invitation_state"),
            row.getString("invited_by"),
            row.getTimestamp("issued_at").toInstant(),
            row.getTimestamp("expires_at").toInstant(),
            row.getObject("mail_id", Long.class),
            Objects.requireNonNullElse(row.getString("mail_state"), "QUEUED"),
            row.getString("last_error"));
  }

  private static UserRow.@Nullable RemovalRow removal(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("removed_at");
    return at == null
        ? null
        : new UserRow.RemovalRow(
            at.toInstant(), row.getObject("removed_by", Long.class), row.getString("remover"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
