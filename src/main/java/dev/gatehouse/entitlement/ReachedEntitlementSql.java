package dev.gatehouse.entitlement;

import dev.gatehouse.account.Reach;

/**
 * The statements that find entitlements within reach, the newest first. Which way is quick depends
 * on how many accounts are reached and how many entitlements a search finds; the caller counts both
 * up to {@link #MANY}.
 */
final class ReachedEntitlementSql {

  /** From so many on, going through all of the organization soon meets enough of them. */
  static final int MANY = 1_000;

  /** What a search finds anywhere; a join away from what may be seen. */
  private static final String FOUND =
      """
      SELECT i.entitlement_id
      FROM entitlement_code i
      WHERE i.organization_id = :organization AND i.code_key LIKE :code
      UNION
      SELECT l.entitlement_id
      FROM product p
      JOIN entitlement_line l ON l.organization_id = p.organization_id AND l.product_id = p.id
      WHERE p.organization_id = :organization AND (p.name_key LIKE :name OR p.name_key LIKE :word)
      LIMIT :many
      """;

  /** IDs and products of lines that others have must not be found either. */
  private static final String MATCHES =
      """
      AND (
        SELECT COUNT(*)
        FROM entitlement_code i
        LEFT JOIN entitlement_line l ON l.organization_id = i.organization_id AND l.id = i.line_id
        LEFT JOIN product p ON p.organization_id = l.organization_id AND p.id = l.product_id
        WHERE i.organization_id = e.organization_id
          AND i.entitlement_id = e.id
          AND (e.account_id IS NOT NULL OR l.account_id IN (:own))
          AND (i.code_key LIKE :code OR p.name_key LIKE :name OR p.name_key LIKE :word)) > 0
      """;

  private ReachedEntitlementSql() {}

  /** How they are found. */
  enum Way {
    FROM_ACCOUNTS,
    FROM_SEARCH,
    THROUGH_ALL
  }

  static String countAccounts(Reach reach) {
    return count(reach.accounts() + "LIMIT :many");
  }

  static String countFound() {
    return count(FOUND);
  }

  private static String count(String sql) {
    return "SELECT COUNT(*) FROM (%s) counted".formatted(sql);
  }

  /** At most :most of them beyond :after. */
  static String page(Way way, Reach reach, ReachedFilter filter) {
    return Entitlements.SELECT
        + switch (way) {
          case FROM_ACCOUNTS -> fromAccounts(reach) + limits(filter);
          case FROM_SEARCH ->
              "JOIN (%s) found ON found.entitlement_id = e.id\n".formatted(FOUND)
                  + limits(filter)
                  + "AND "
                  + reach.covers("e.account_id");
          case THROUGH_ALL -> limits(filter) + "AND " + reach.covers("e.account_id");
        }
        + (filter.isSearch() && way != Way.FROM_SEARCH ? MATCHES : "")
        + "ORDER BY e.id DESC\nLIMIT :most";
  }

  /** One of them. */
  static String one(Reach reach) {
    return Entitlements.SELECT
        + fromAccounts(reach)
        + "WHERE e.organization_id = :organization AND e.id = :id AND e.state <> 'DRAFT'\n";
  }

  private static String fromAccounts(Reach reach) {
    return """
    JOIN (
      SELECT held.id
      FROM (%1$s) reached
      JOIN entitlement held
        ON held.organization_id = :organization AND held.account_id = reached.account_id
      UNION
      SELECT claimed.entitlement_id
      FROM (%1$s) reached
      JOIN entitlement_line claimed
        ON claimed.organization_id = :organization AND claimed.account_id = reached.account_id) mine
      ON mine.id = e.id
    """
        .formatted(reach.accounts());
  }

  private static String limits(ReachedFilter filter) {
    return "WHERE e.organization_id = :organization AND e.id < :after\n"
        + (filter.state().isPresent() ? "AND e.state = :state\n" : "AND e.state <> 'DRAFT'\n");
  }
}
