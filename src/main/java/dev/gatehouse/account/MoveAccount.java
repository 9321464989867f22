package dev.gatehouse.account;

import dev.gatehouse.account.DoubleLinks.DoubleLink;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives an account, with all that is below it, another parent or none (D-14). Nobody may come to
 * sit twice in one line by it (FNO-09).
 */
@Component
public class MoveAccount {

  private final ManagedAccounts managed;
  private final Accounts accounts;
  private final AccountTables tables;
  private final AccountLines lines;
  private final AccountPeople people;
  private final AuditTrail audit;

  MoveAccount(
      ManagedAccounts managed,
      Accounts accounts,
      AccountTables tables,
      AccountLines lines,
      AccountPeople people,
      AuditTrail audit) {
    this.managed = managed;
    this.accounts = accounts;
    this.tables = tables;
    this.lines = lines;
    this.people = people;
    this.audit = audit;
  }

  /**
   * Refuses with the obstacles of AccountPolicy, CHANGED, OTHER_TYPE, BELOW_ITSELF or LINKED_TWICE,
   * which names the people in the way. An account that is there already stays without a word
   * (R-07).
   */
  @Command
  public void move(Actor actor, AccountId id, long version, @Nullable AccountId parent) {
    OrganizationId organization = actor.organization();
    Account account = managed.lock(actor, id);
    if (!account.isUnder(parent)) {
      ManagedAccounts.refuseFor(AccountPolicy.moveObstacle(account));
      ManagedAccounts.requireVersion(account, version);
      managed.parent(actor, parent).ifPresent(target -> requireRoom(organization, account, target));
      tables.move(organization, id, parent);
      Account moved = accounts.require(organization, id);
      audit.record(
          actor,
          AccountAction.MOVE,
          detail ->
              detail.with("account", id.value()).changed("path", account.path(), moved.path()));
    }
  }

  private void requireRoom(OrganizationId organization, Account account, Account parent) {
    if (parent.type() != account.type()) {
      throw new Refused(AccountRefusal.OTHER_TYPE, parent.name(), account.name());
    }
    List<AccountId> below = lines.downwards(organization, account.id());
    if (below.contains(parent.id())) {
      throw new Refused(AccountRefusal.BELOW_ITSELF, account.name());
    }
    DoubleLinks twice =
        people.linkedToBoth(organization, lines.upwards(organization, parent.id()), below);
    if (twice.people() > 0) {
      throw new Refused(
          AccountRefusal.LINKED_TWICE,
          account.name(),
          twice.people(),
          described(organization, twice));
    }
  }

  private String described(OrganizationId organization, DoubleLinks twice) {
    List<AccountId> ids =
        twice.some().stream().flatMap(link -> Stream.of(link.upper(), link.lower())).toList();
    Map<AccountId, String> names =
        accounts.find(organization, ids).stream()
            .collect(Collectors.toMap(Account::id, Account::name));
    return twice.some().stream()
        .map(link -> described(link, names))
        .collect(Collectors.joining("; ", "", twice.people() > twice.some().size() ? "; …" : ""));
  }

  private static String described(DoubleLink link, Map<AccountId, String> names) {
    return "%s (%s, %s)".formatted(link.person(), names.get(link.lower()), names.get(link.upper()));
  }
}
