package dev.gatehouse.directory;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the panel of one organization: three statements a page, however many people there are. */
@Component
public class UserQuery {

  /** More than one letter: a single one matches the beginning of the address only. */
  private static final int SHORTEST_WORD = 2;

  private final JdbcClient jdbc;

  UserQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public UserPage list(OrganizationId organization, UserFilter filter, int size) {
    List<UserRow> rows = new ArrayList<>(rows(organization, filter, size + 1));
    boolean more = rows.size() > size;
    if (more) {
      rows.removeLast();
    }
    boolean backwards = filter.key().isBackwards();
    if (backwards) {
      Collections.reverse(rows);
    }
    boolean beyondFirst = filter.key().direction() != UserKey.Direction.FIRST;
    return new UserPage(
        withGrants(organization, rows), backwards ? more : beyondFirst, backwards || more);
  }

  private List<UserRow> rows(OrganizationId organization, UserFilter filter, int most) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql(filter))
            .param("organization", organization.value())
            .param("state", filter.state().map(UserState::name).orElse(""))
            .param("key", filter.key().user())
            .param("most", most);
    int number = 0;
    for (String word : filter.words()) {
      statement = statement.param("word" + number, word + "%");
      number++;
    }
    return statement.query(UserQuery::map).list();
  }

  private static String sql(UserFilter filter) {
    return """
    SELECT u.id, u.email, u.first_name, u.last_name, u.state, u.type, u.last_sign_in_at,
      i.id AS invitation_id, i.state AS invitation_state, i.expires_at,
      m.state AS mail_state, m.last_error
    FROM app_user u
    LEFT JOIN invitation i
      ON u.state = 'PENDING'
      AND i.organization_id = u.organization_id
      AND i.id = (
        SELECT MAX(latest.id)
        FROM invitation latest
        WHERE latest.organization_id = u.organization_id AND latest.user_id = u.id)
    LEFT JOIN outbox_mail m
      ON m.organization_id = i.organization_id AND m.id = i.mail_id
    WHERE u.organization_id = :organization
      AND %s
      %s
      %s
    ORDER BY u.email_canonical %s, u.id %s
    LIMIT :most
    """
        .formatted(
            filter.state().isPresent() ? "u.state = :state" : "u.state <> 'REMOVED'",
            words(filter),
            beyond(filter.key()),
            order(filter.key()),
            order(filter.key()));
  }

  private static String words(UserFilter filter) {
    StringBuilder conditions = new StringBuilder();
    int number = 0;
    for (String word : filter.words()) {
      String parameter = ":word" + number;
      conditions.append(
          word.length() < SHORTEST_WORD
              ? "AND u.email_canonical LIKE " + parameter + "\n"
              : """
              AND u.id IN (
                SELECT w.user_id
                FROM user_word w
                WHERE w.organization_id = :organization AND w.word LIKE %s)
              """
                  .formatted(parameter));
      number++;
    }
    return conditions.toString();
  }

  private static String beyond(UserKey key) {
    String than =
        """
        AND u.email_canonical %s (
          SELECT k.email_canonical
          FROM app_user k
          WHERE k.organization_id = :organization AND k.id = :key)
        """;
    return switch (key.direction()) {
      case FIRST -> "";
      case AFTER -> than.formatted(">");
      case BEFORE -> than.formatted("<");
    };
  }

  private static String order(UserKey key) {
    return key.isBackwards() ? "DESC" : "ASC";
  }

  private List<UserRow> withGrants(OrganizationId organization, List<UserRow> rows) {
    List<Long> ids = rows.stream().map(UserRow::id).toList();
    Map<Long, List<String>> roles = names(organization, ids, "user_role", "role", "role_id");
    Map<Long, List<String>> scopes = names(organization, ids, "user_scope", "scope", "scope_id");
    return rows.stream()
        .map(row ->
            row.with(
                roles.getOrDefault(row.id(), List.of()), scopes.getOrDefault(row.id(), List.of())))
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
        AccountType.valueOf(row.getString("type")),
        instant(row.getTimestamp("last_sign_in_at")),
        invitation(row),
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
            Objects.requireNonNullElse(row.getString("mail_state"), "QUEUED"),
            row.getString("last_error"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
