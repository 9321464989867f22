package dev.gatehouse.account;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides which accounts go together on one person (FNO-01, FNO-05 to FNO-08). */
@Component
public class AccountLinks {

  private static final String IN_LINE =
      """
      SELECT l.descendant_id AS candidate, a.name AS chosen
      FROM account_line l
      JOIN account a ON a.organization_id = l.organization_id AND a.id = l.ancestor_id
      WHERE l.organization_id = :organization
        AND l.depth > 0
        AND l.ancestor_id IN (:chosen)
        AND l.descendant_id IN (:candidates)
      UNION
      SELECT l.ancestor_id AS candidate, a.name AS chosen
      FROM account_line l
      JOIN account a ON a.organization_id = l.organization_id AND a.id = l.descendant_id
      WHERE l.organization_id = :organization
        AND l.depth > 0
        AND l.ancestor_id IN (:candidates)
        AND l.descendant_id IN (:chosen)
      """;

  private final Accounts accounts;
  private final JdbcClient jdbc;

  AccountLinks(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  /**
   * Refuses with NO_ACCOUNT, UNKNOWN_ACCOUNT, DIFFERENT_TYPES or SAME_LINE. Whoever stores the
   * links holds the organization lock, lest the tree changes meanwhile (FNO-09).
   */
  public LinkedAccounts require(OrganizationId organization, Collection<AccountId> chosen) {
    List<Account> found = accounts.find(organization, chosen);
    if (chosen.isEmpty()) {
      throw new Refused(AccountRefusal.NO_ACCOUNT);
    }
    if (found.size() != Set.copyOf(chosen).size()) {
      throw new Refused(AccountRefusal.UNKNOWN_ACCOUNT);
    }
    Set<AccountType> types = found.stream().map(Account::type).collect(Collectors.toSet());
    if (types.size() > 1) {
      throw new Refused(AccountRefusal.DIFFERENT_TYPES);
    }
    Optional<Line> line = line(organization, chosen);
    if (line.isPresent()) {
      throw new Refused(AccountRefusal.SAME_LINE, line.get().lower(), line.get().upper());
    }
    return LinkedAccounts.of(found.getFirst().type(), found);
  }

  /** Which of the candidates lie above or below one of the chosen, and of which one. */
  public Map<AccountId, String> inLineWith(
      OrganizationId organization, Set<AccountId> chosen, Collection<Account> candidates) {
    Map<AccountId, String> inLine = new HashMap<>();
    if (!chosen.isEmpty() && !candidates.isEmpty()) {
      jdbc.sql(IN_LINE)
          .param("organization", organization.value())
          .param("chosen", chosen.stream().map(AccountId::value).toList())
          .param("candidates", candidates.stream().map(account -> account.id().value()).toList())
          .query(row -> {
            inLine.put(new AccountId(row.getLong("candidate")), row.getString("chosen"));
          });
    }
    return inLine;
  }

  /** Two accounts of which the upper one is an ancestor of the lower one, at any distance. */
  private record Line(String lower, String upper) {}

  private Optional<Line> line(OrganizationId organization, Collection<AccountId> chosen) {
    return jdbc.sql(
            """
            SELECT lower.name AS lower, upper.name AS upper
            FROM account_line l
            JOIN account lower
              ON lower.organization_id = l.organization_id AND lower.id = l.descendant_id
            JOIN account upper
              ON upper.organization_id = l.organization_id AND upper.id = l.ancestor_id
            WHERE l.organization_id = :organization
              AND l.depth > 0
              AND l.descendant_id IN (:chosen)
              AND l.ancestor_id IN (:chosen)
            ORDER BY l.depth, l.descendant_id
            LIMIT 1
            """)
        .param("organization", organization.value())
        .param("chosen", chosen.stream().map(AccountId::value).toList())
        .query((row, number) -> new Line(row.getString("lower"), row.getString("upper")))
        .optional();
  }
}
