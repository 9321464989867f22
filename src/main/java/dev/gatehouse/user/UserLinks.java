package dev.gatehouse.user;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountLinks;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.account.ReachedAccounts;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.GrantTables.Held;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Single links between people and accounts, where nothing else of the person is decided (D-12). */
@Component
public class UserLinks {

  private final Organizations organizations;
  private final Users users;
  private final UserGrants grants;
  private final GrantTables tables;
  private final Reaches reaches;
  private final ReachedAccounts reached;
  private final Accounts accounts;
  private final AccountLinks links;
  private final AuditTrail audit;

  UserLinks(
      Organizations organizations,
      Users users,
      UserGrants grants,
      GrantTables tables,
      Reaches reaches,
      ReachedAccounts reached,
      Accounts accounts,
      AccountLinks links,
      AuditTrail audit) {
    this.organizations = organizations;
    this.users = users;
    this.grants = grants;
    this.tables = tables;
    this.reaches = reaches;
    this.reached = reached;
    this.accounts = accounts;
    this.links = links;
    this.audit = audit;
  }

  /** A person and one of their accounts, which the delegate reaches. */
  public record Link(User user, Account account, boolean last) {}

  /** For the page that asks; NotFound for who is not linked there, Pending, or out of reach. */
  public Link require(Actor actor, UserId id, AccountId account) {
    return find(actor, id, account).orElseThrow(() -> new NotFound("link"));
  }

  /**
   * Somebody leaves an account within the delegate's reach, whatever other accounts they have;
   * refuses with LAST_LINK (FNO-01). Without a word where there is no such link any more.
   */
  @Command
  public void end(Actor actor, UserId id, AccountId account) {
    organizations.lock(actor.organization());
    find(actor, id, account).ifPresent(link -> end(actor, link));
  }

  private Optional<Link> find(Actor actor, UserId id, AccountId account) {
    requireDelegate(actor);
    Account within = reached.require(actor.organization(), reaches.ofPeople(actor), account);
    Set<AccountId> linked = grants.accountsOf(actor.organization(), id);
    return users
        .find(actor.organization(), id)
        // Whoever is Pending has no number here, or it would tell an invitation from an offer.
        .filter(user -> linked.contains(account) && !user.isPending())
        .map(user -> new Link(user, within, linked.size() == 1));
  }

  private static void requireDelegate(Actor actor) {
    if (!actor.isDelegate()) {
      throw new Forbidden(Permission.MANAGE_ACCOUNT_PEOPLE);
    }
  }

  private void end(Actor actor, Link link) {
    if (link.last()) {
      throw new Refused(UserRefusal.LAST_LINK);
    }
    User user = link.user();
    List<String> before = names(user);
    tables.take(Held.ACCOUNT, user.organization(), user.id(), link.account().id().value());
    users.save(user);
    List<String> after = names(user);
    audit.record(
        actor, UserAction.END_LINK, user.id(), detail -> detail.changed("accounts", before, after));
  }

  /**
   * The person comes to these accounts too, with no other role by it. Refuses as AccountLinks do
   * (FNO-05, FNO-06). Part of a command that holds the organization lock.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Actor actor, User user, Set<AccountId> more) {
    Set<AccountId> linked = grants.accountsOf(user.organization(), user.id());
    requireFitting(user, more);
    List<String> before = names(user);
    more.stream()
        .filter(account -> !linked.contains(account))
        .forEach(
            account -> tables.add(Held.ACCOUNT, user.organization(), user.id(), account.value()));
    users.save(user);
    List<String> after = names(user);
    audit.record(
        actor, UserAction.ADD_LINK, user.id(), detail -> detail.changed("accounts", before, after));
  }

  /** Refuses where the accounts cannot stand beside those that the person has. */
  public void requireFitting(User user, Set<AccountId> more) {
    Set<AccountId> linked = grants.accountsOf(user.organization(), user.id());
    links.require(
        user.organization(),
        Stream.concat(linked.stream(), more.stream()).collect(Collectors.toSet()));
  }

  private List<String> names(User user) {
    return accounts
        .find(user.organization(), grants.accountsOf(user.organization(), user.id()))
        .stream()
        .map(Account::name)
        .toList();
  }
}
