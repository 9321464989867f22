package dev.gatehouse.invitation;

import dev.gatehouse.account.Reach;
import dev.gatehouse.invitation.ExpectedPerson.Place;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.Reaches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open invitations of a delegate, whatever stands behind them, in one statement (D-12). */
@Component
public class ExpectedPeople {

  /** Beyond it the search must help. */
  public static final int MOST = 50;

  private static final String BETWEEN = "\u001F";

  private final JdbcClient jdbc;
  private final Reaches reaches;

  ExpectedPeople(JdbcClient jdbc, Reaches reaches) {
    this.jdbc = jdbc;
    this.reaches = reaches;
  }

  /**
   * The newest first, one more than are to be shown where there are more.
   *
   * @param beginning of the address; empty for all
   */
  public List<ExpectedPerson> list(Actor actor, String beginning) {
    actor.require(Permission.MANAGE_ACCOUNT_PEOPLE);
    Reach reach = reaches.ofPeople(actor);
    return jdbc.sql(sql(reach))
        .param("organization", actor.organization().value())
        .param("own", reach.numbers())
        .param("beginning", beginning.strip().toLowerCase(Locale.ROOT))
        .param("most", MOST + 1)
        .query(ExpectedPeople::map)
        .list();
  }

  private static String sql(Reach reach) {
    return """
    WITH near AS (%s)
    SELECT e.*
    FROM (%s UNION ALL %s) e
    ORDER BY e.issued_at DESC, e.entry_key
    LIMIT :most
    """
        .formatted(reach.accounts(), INVITED, OFFERED);
  }

  /** Placeholders: who, the tables of accounts and roles, and whose they are. */
  private static final String HELD =
      """
      (SELECT COUNT(*)
       FROM %2$s h
       WHERE h.organization_id = :organization AND h.%4$s = %1$s.id) AS links,
      (SELECT GROUP_CONCAT(CONCAT(a.id, ':', a.name) ORDER BY a.sort_name, a.id SEPARATOR '\u001F')
       FROM %2$s h
       JOIN near n ON n.account_id = h.account_id
       JOIN account a ON a.organization_id = :organization AND a.id = h.account_id
       WHERE h.organization_id = :organization AND h.%4$s = %1$s.id) AS places,
      (SELECT GROUP_CONCAT(r.name ORDER BY r.id SEPARATOR '\u001F')
       FROM %3$s h
       JOIN role r ON r.organization_id = :organization AND r.id = h.role_id
       WHERE h.organization_id = :organization AND h.%4$s = %1$s.id) AS roles
      """;

  private static final String INVITED =
      """
      SELECT i.entry_key, u.email_canonical, i.state, i.issued_at, i.expires_at,
        %s
      FROM app_user u
      JOIN invitation i
        ON i.organization_id = u.organization_id
        AND i.id = (
          SELECT MAX(latest.id)
          FROM invitation latest
          WHERE latest.organization_id = u.organization_id AND latest.user_id = u.id)
      WHERE u.organization_id = :organization
        AND u.state = 'PENDING'
        AND LEFT(u.email_canonical, CHAR_LENGTH(:beginning)) = :beginning
        AND u.id IN (
          SELECT h.user_id
          FROM near n
          JOIN user_account h
            ON h.organization_id = :organization AND h.account_id = n.account_id)
      """
          .formatted(HELD.formatted("u", "user_account", "user_role", "user_id"));

  private static final String OFFERED =
      """
      SELECT o.entry_key, o.email_canonical, o.state, o.issued_at, o.expires_at,
        %s
      FROM account_offer o
      WHERE o.organization_id = :organization
        AND o.state <> 'ACCEPTED'
        AND LEFT(o.email_canonical, CHAR_LENGTH(:beginning)) = :beginning
        AND o.id IN (
          SELECT h.offer_id
          FROM near n
          JOIN account_offer_account h
            ON h.organization_id = :organization AND h.account_id = n.account_id)
      """
          .formatted(
              HELD.formatted("o", "account_offer_account", "account_offer_role", "offer_id"));

  private static ExpectedPerson map(ResultSet row, int number) throws SQLException {
    List<Place> places = split(row.getString("places")).map(ExpectedPeople::place).toList();
    boolean all = places.size() == row.getInt("links");
    return new ExpectedPerson(
        new EntryKey(row.getString("entry_key")),
        row.getString("email_canonical"),
        row.getString("state").equals("OPEN"),
        row.getTimestamp("issued_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        all,
        places,
        all ? split(row.getString("roles")).toList() : List.of());
  }

  private static Place place(String text) {
    int colon = text.indexOf(':');
    return new Place(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
  }

  private static Stream<String> split(@Nullable String joined) {
    return joined == null ? Stream.empty() : Pattern.compile(BETWEEN).splitAsStream(joined);
  }
}
