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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the panel of one organization: the same few statements a page, however many. */
@Component
public class UserQuery {

  private final JdbcClient jdbc;
  private final UserSearch search;
  private final Roles roles;

  UserQuery(JdbcClient jdbc, UserSearch search, Roles roles) {
    this.jdbc = jdbc;
    this.search = search;
    this.roles = roles;
  }

  /** A key that leads to nobody of this organization counts as the beginning. */
  public UserPage list(OrganizationId organization, UserFilter filter, int size) {
    return filter.asksForNothing()
        ? new UserPage(List.of(), false, false, false)
        : found(organization, filter, size);
  }

  private UserPage found(OrganizationId organization, UserFilter filter, int size) {
    UserSearch.Plan plan = search.plan(organization, filter);
    Optional<Object> key = key(organization, filter.key(), plan);
    UserFilter known = key.isPresent() ? filter : filter.atTheBeginning();
    List<UserRow> rows = rows(organization, known, plan, key.orElse(""), size + 1);
    return page(organization, known.key(), plan, new ArrayList<>(rows), size);
  }

  private UserPage page(
      OrganizationId organization,
      UserKey key,
      UserSearch.Plan plan,
      List<UserRow> rows,
      int size) {
    boolean more = rows.size() > size;
    if (more) {
      rows.removeLast();
    }
    boolean backwards = key.isBackwards();
    if (backwards) {
      Collections.reverse(rows);
    }
    boolean beyondFirst = key.direction() != UserKey.Direction.FIRST;
    return new UserPage(
        withGrants(organization, rows),
        backwards ? more : beyondFirst,
        backwards || more,
        plan.broad());
  }

  private List<UserRow> rows(
      OrganizationId organization, UserFilter filter, UserSearch.Plan plan, Object key, int most) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql(filter, plan))
            .param("organization", organization.value())
            .param("state", filter.state().map(UserState::name).orElse(""))
            .param("key", key)
            .param("most", most);
    for (int number = 0; number < plan.letters().size(); number++) {
      statement = statement.param("letter" + number, plan.letters().get(number) + "%");
    }
    for (int number = 0; number < plan.words().size(); number++) {
      statement = statement.param("word" + number, plan.words().get(number) + "%");
    }
    return statement.query(UserQuery::map).list();
  }

  private static String sql(UserFilter filter, UserSearch.Plan plan) {
    return """
    SELECT u.id, u.email, u.first_name, u.last_name, u.state, u.joined_at, u.type, u.last_sign_in_at,
      i.id AS invitation_id, i.state AS invitation_state, i.expires_at,
      m.id AS mail_id, m.state AS mail_state, m.last_error,
      u.removed_at, u.removed_by, NULLIF(CONCAT_WS(' ', r.first_name, r.last_name), '') AS remover
    FROM (%s) page
    JOIN app_user u ON u.organization_id = :organization AND u.id = page.id
    LEFT JOIN invitation i
      ON u.state = 'PENDING'
      AND i.organization_id = u.organization_id
      AND i.id = (
        SELECT MAX(latest.id)
        FROM invitation latest
        WHERE latest.organization_id = u.organization_id AND latest.user_id = u.id)
    LEFT JOIN outbox_mail m
      ON m.organization_id = i.organization_id AND m.id = i.mail_id
    LEFT JOIN app_user r
      ON r.organization_id = u.organization_id AND r.id = u.removed_by
    ORDER BY %s %s
    """
        .formatted(
            UserPageSql.ids(filter, plan),
            UserPageSql.orderColumn(plan),
            UserPageSql.direction(filter.key()));
  }

  /** Where the page begins, in the column by which it is ordered. */
  private Optional<Object> key(OrganizationId organization, UserKey key, UserSearch.Plan plan) {
    if (plan.broad() || key.direction() == UserKey.Direction.FIRST) {
      return Optional.of(key.user());
    }
    return jdbc.sql(
            """
            SELECT email_canonical
            FROM app_user
            WHERE organization_id = :organization AND id = :user
            """)
        .param("organization", organization.value())
        .param("user", key.user())
        .query(String.class)
        .optional()
        .map(Function.identity());
  }

  private List<UserRow> withGrants(OrganizationId organization, List<UserRow> rows) {
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
