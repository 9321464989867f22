package dev.gatehouse.account;

import dev.gatehouse.shared.AccountType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statements that read accounts. First the few that are asked for are found by an index, then
 * their paths. Indexes are named because MariaDB otherwise sorts all accounts for a few of them.
 */
final class AccountTreeSql {

  private static final String COLUMNS =
      """
      SELECT a.id, a.name, a.type, a.code, a.parent_id, a.root_producer, a.version, (
          SELECT GROUP_CONCAT(upper.name ORDER BY l.depth DESC SEPARATOR ' › ')
          FROM account_line l
          JOIN account upper ON upper.organization_id = l.organization_id AND upper.id = l.ancestor_id
          WHERE l.organization_id = a.organization_id AND l.descendant_id = a.id%s) AS path,
        %sEXISTS (
          SELECT 1
          FROM account sub
          WHERE sub.organization_id = a.organization_id AND sub.parent_id = a.id) AS has_sub_accounts
      """;

  static final String SELECT = COLUMNS.formatted("", "");

  /** Own accounts never lie in one line (FNO-06), so there is one of :own at or above each. */
  private static final String FROM_OWN =
      """

      AND l.depth <= (
           SELECT MIN(own.depth)
           FROM account_line own
           WHERE own.organization_id = a.organization_id
             AND own.descendant_id = a.id
             AND own.ancestor_id IN (:own))\
      """;

  /** Of these names, whatever case and accents they have, or with these account IDs. */
  static final String CALLED =
      SELECT
          + """
          FROM (
            SELECT n.id
            FROM account n
            WHERE n.organization_id = :organization AND n.sort_name IN (:names)
            UNION
            SELECT c.id
            FROM account c
            WHERE c.organization_id = :organization AND c.code IN (:codes)) called
          JOIN account a ON a.organization_id = :organization AND a.id = called.id
          ORDER BY a.sort_name, a.id
          """;

  private AccountTreeSql() {}

  /** With paths that begin at one of :own, and nothing below it out of reach. */
  static String reached(Reach reach) {
    return COLUMNS.formatted(FROM_OWN, reach.downwards() ? "" : "FALSE AND ");
  }

  /** The inner statement finds the numbers of at most :most accounts. */
  static String page(AccountFilter filter) {
    return filter.reach().map(AccountTreeSql::reached).orElse(SELECT)
        + """
        FROM (%s) page
        JOIN account a ON a.organization_id = :organization AND a.id = page.id
        ORDER BY a.sort_name, a.id
        """
            .formatted(filter.isSearch() ? found(filter) : browsed(filter));
  }

  /** Whatever place they have, by name. */
  static String byName() {
    return SELECT
        + """
        FROM (
          SELECT n.id
          FROM account n FORCE INDEX (account_by_name)
          WHERE n.organization_id = :organization
          ORDER BY n.sort_name, n.id
          LIMIT :most) page
        JOIN account a ON a.organization_id = :organization AND a.id = page.id
        ORDER BY a.sort_name, a.id
        """;
  }

  private static String browsed(AccountFilter filter) {
    return filter.reach().isPresent() && filter.under().isEmpty() ? own(filter) : levelOf(filter);
  }

  /** Where the trees begin for an end user. */
  private static String own(AccountFilter filter) {
    return """
    SELECT n.id
    FROM account n
    WHERE n.organization_id = :organization
      AND n.id IN (:own)
    """
        + rest(filter);
  }

  private static String levelOf(AccountFilter filter) {
    boolean ofType = filter.type().isPresent() && filter.under().isEmpty();
    return """
    SELECT n.id
    FROM account n FORCE INDEX (%s)
    WHERE n.organization_id = :organization
      AND n.parent_id %s
    """
            .formatted(
                ofType ? "account_children_of_type" : "account_children",
                filter.under().isPresent() ? "= :under" : "IS NULL")
        + (ofType ? "AND n.type = :type\n" : "")
        + rest(filter);
  }

  private static String found(AccountFilter filter) {
    List<String> ways =
        List.of(
            byWords(filter.words().size()),
            """
            SELECT c.id
            FROM account c
            WHERE c.organization_id = :organization AND c.code LIKE :code
            """);
    return """
    SELECT n.id
    FROM (%s) found
    JOIN account n ON n.organization_id = :organization AND n.id = found.id
    WHERE TRUE
    """
            .formatted(String.join("UNION\n", ways))
        + filter.reach().map(reach -> "AND " + reach.covers("n.id")).orElse("")
        + (filter.type().isPresent() ? "AND n.type = :type\n" : "")
        + rest(filter);
  }

  /** Joined, so that the database begins with the word that the fewest names have. */
  private static String byWords(int words) {
    return IntStream.range(0, Math.max(words, 1))
        .mapToObj(number ->
            number == 0
                ? "SELECT DISTINCT w0.account_id AS id\nFROM account_word w0\n"
                : """
                JOIN account_word w%1$d
                  ON w%1$d.organization_id = w0.organization_id
                  AND w%1$d.account_id = w0.account_id
                  AND w%1$d.word LIKE :word%1$d
                """
                    .formatted(number))
        .collect(
            Collectors.joining(
                "", "", "WHERE w0.organization_id = :organization AND w0.word LIKE :word0\n"));
  }

  private static String rest(AccountFilter filter) {
    String beyond =
        filter.after().isPresent()
            ? "AND n.sort_name >= :name AND (n.sort_name > :name OR n.id > :after)\n"
            : "";
    return beyond + "ORDER BY n.sort_name, n.id\nLIMIT :most";
  }

  static JdbcClient.StatementSpec words(JdbcClient.StatementSpec statement, AccountFilter filter) {
    List<String> words = filter.words();
    // Nothing begins with what no folded word and no ID contains.
    JdbcClient.StatementSpec filled =
        statement
            .param("word0", words.isEmpty() ? " " : words.getFirst() + "%")
            .param(
                "code", AccountCode.beginning(filter.search()).map(code -> code + "%").orElse(" "));
    for (int number = 1; number < words.size(); number++) {
      filled = filled.param("word" + number, words.get(number) + "%");
    }
    return filled;
  }

  static AccountNode map(ResultSet row, int number) throws SQLException {
    Long parent = row.getObject("parent_id", Long.class);
    return new AccountNode(
        new Account(
            new AccountId(row.getLong("id")),
            row.getString("name"),
            AccountType.valueOf(row.getString("type")),
            row.getString("path"),
            new AccountCode(row.getString("code")),
            parent == null ? null : new AccountId(parent),
            row.getBoolean("root_producer"),
            row.getLong("version")),
        row.getBoolean("has_sub_accounts"));
  }
}
