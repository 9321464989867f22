package dev.gatehouse.user;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountFilter;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountLinks;
import dev.gatehouse.account.AccountNode;
import dev.gatehouse.account.AccountTree;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.account.ReachedAccounts;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.user.GrantOffer.AccountOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which accounts a form offers to link, and why some cannot be linked beside the chosen ones. */
@Component
class AccountOffers {

  private static final int MOST_FOUND = 8;

  private final Accounts accounts;
  private final AccountLinks links;
  private final AccountTree tree;
  private final ReachedAccounts reached;
  private final Reaches reaches;

  AccountOffers(
      Accounts accounts,
      AccountLinks links,
      AccountTree tree,
      ReachedAccounts reached,
      Reaches reaches) {
    this.accounts = accounts;
    this.links = links;
    this.tree = tree;
    this.reached = reached;
    this.reaches = reaches;
  }

  /** The options, and the type of the chosen accounts: PRODUCER as long as none is chosen. */
  record Found(AccountType type, List<AccountOption> options) {}

  Found find(Actor actor, GrantChoices choices) {
    OrganizationId organization = actor.organization();
    List<Account> chosen = chosen(actor, choices);
    Set<AccountId> ids = chosen.stream().map(Account::id).collect(Collectors.toUnmodifiableSet());
    // Without a search nothing is offered beside what is chosen: there may be thousands.
    boolean searching = chosen.isEmpty() || !choices.accountSearch().isBlank();
    List<Account> found =
        search(actor, choices.accountSearch(), MOST_FOUND + chosen.size()).stream()
            .filter(account -> !ids.contains(account.id()))
            .limit(searching ? MOST_FOUND : 0)
            .toList();
    Map<AccountId, String> inLine = links.inLineWith(organization, ids, found);
    AccountType type = chosen.isEmpty() ? usual(actor) : chosen.getFirst().type();
    return new Found(
        type,
        Stream.concat(
                chosen.stream().map(account -> option(account, true, "", "")),
                found.stream().map(account -> offered(account, chosen, inLine)))
            .toList());
  }

  /** What a delegate does not reach is not there, chosen or not (FNO-16). */
  private List<Account> chosen(Actor actor, GrantChoices choices) {
    return actor.isDelegate()
        ? reached.find(actor.organization(), reaches.ofPeople(actor), choices.accountIds())
        : accounts.find(actor.organization(), choices.accountIds());
  }

  /** A delegate begins with the own accounts. */
  private List<Account> search(Actor actor, String words, int most) {
    return actor.isDelegate()
        ? tree
            .list(
                actor.organization(),
                AccountFilter.within(
                    reaches.ofPeople(actor), words, Optional.empty(), Optional.empty()),
                most)
            .nodes()
            .stream()
            .map(AccountNode::account)
            .toList()
        : accounts.search(actor.organization(), words, most);
  }

  private static AccountType usual(Actor actor) {
    return actor.isDelegate() && actor.type() != null ? actor.type() : AccountType.PRODUCER;
  }

  private static AccountOption offered(
      Account account, List<Account> chosen, Map<AccountId, String> inLine) {
    if (!chosen.isEmpty() && chosen.getFirst().type() != account.type()) {
      return option(account, false, "type", chosen.getFirst().name());
    }
    String other = inLine.getOrDefault(account.id(), "");
    return option(account, false, other.isEmpty() ? "" : "line", other);
  }

  private static AccountOption option(
      Account account, boolean checked, String obstacle, String other) {
    return new AccountOption(
        account.id().value(), account.name(), account.path(), checked, obstacle, other);
  }
}
