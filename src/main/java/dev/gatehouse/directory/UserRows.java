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
import java.util.stream.Stream;
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

  /** In two statements, however many rows; without a role that was made between the two. */
  List<UserRow> withGrants(OrganizationId organization, List<UserRow> rows) {
    Map<String, Role> all =
        roles.all(organization).stream().collect(Collectors.toMap(Role::name, Function.identity()));
    Map<Long, Held> held = held(organization, rows.stream().map(UserRow::id).toList());
    return rows.stream()
        .map(row -> {
          Held own = held.getOrDefault(row.id(), Held.NOTHING);
          return row.with(
              own.roles().stream().flatMap(name -> Stream.ofNullable(all.get(name))).toList(),
              own.scopes());
        })
        .toList();
  }

  /** The names of what a person holds. */
  private record Held(List<String> roles, List<String> scopes) {

    static final Held NOTHING = new Held(List.of(), List.of());
  }

  private Map<Long, Held> held(OrganizationId organization, List<Long> users) {
    Map<Long, Held> held = new HashMap<>();
    jdbc.sql(
            """
            SELECT h.user_id, 'ROLE' AS what, g.id, g.name
            FROM user_role h
            JOIN role g ON g.organization_id = h.organization_id AND g.id = h.role_id
            WHERE h.organization_id = :organization AND h.user_id IN (:users)
            UNION ALL
            SELECT h.user_id, 'SCOPE' AS what, g.id, g.name
            FROM user_scope h
            JOIN scope g ON g.organization_id = h.organization_id AND g.id = h.scope_id
            WHERE h.organization_id = :organization AND h.user_id IN (:users)
            ORDER BY user_id, what, IF(what = 'SCOPE', name, ''), id
            """)
        .param("organization", organization.value())
        .param("users", users.isEmpty() ? List.of(0L) : users)
        .query(row -> {
          Held own =
              held.computeIfAbsent(
                  row.getLong("user_id"), user -> new Held(new ArrayList<>(), new ArrayList<>()));
          (row.getString("what").equals("ROLE") ? own.roles() : own.scopes())
              .add(row.getString("name"));
        });
    return held;
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
        instant(row.getTimestamp("delayed_until")),
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

  static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
