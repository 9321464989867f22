package dev.gatehouse.account;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which accounts a form offers as the one above: what a search finds, else those at the top; and
 * why some cannot be chosen.
 */
@Component
public class ParentOffers {

  private static final int MOST_FOUND = 8;

  private final Accounts accounts;
  private final AccountTree tree;
  private final AccountLines lines;

  ParentOffers(Accounts accounts, AccountTree tree, AccountLines lines) {
    this.accounts = accounts;
    this.tree = tree;
    this.lines = lines;
  }

  /** For an account that is yet to be made. */
  public ParentOffer forNew(
      OrganizationId organization, String search, @Nullable AccountId chosen) {
    return offer(organization, everywhere(search), chosen, ParentOffers::obstacle);
  }

  /** For an account that shall move. */
  public ParentOffer forMove(
      OrganizationId organization, Account moved, String search, @Nullable AccountId chosen) {
    Set<AccountId> below = new HashSet<>(lines.downwards(organization, moved.id()));
    AccountFilter filter =
        search.isBlank()
            ? new AccountFilter("", Optional.of(moved.type()), Optional.empty(), Optional.empty())
            : everywhere(search);
    return offer(organization, filter, chosen, option -> obstacle(option, moved, below));
  }

  private static AccountFilter everywhere(String search) {
    return new AccountFilter(search, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private ParentOffer offer(
      OrganizationId organization,
      AccountFilter filter,
      @Nullable AccountId chosen,
      Function<Account, String> obstacle) {
    List<Account> checked =
        chosen == null ? List.of() : accounts.find(organization, List.of(chosen));
    Stream<Account> found =
        tree.list(organization, filter, MOST_FOUND).nodes().stream()
            .map(AccountNode::account)
            .filter(account -> !account.id().equals(chosen));
    List<ParentOption> options =
        Stream.concat(checked.stream(), found)
            .map(account ->
                new ParentOption(
                    account.id(),
                    account.name(),
                    account.path(),
                    account.id().equals(chosen),
                    obstacle.apply(account)))
            .toList();
    return new ParentOffer(
        options, filter.isSearch() && options.stream().allMatch(ParentOption::checked));
  }

  private static String obstacle(Account parent) {
    return parent.type() == AccountType.SELF_REGISTERED ? "self-registered" : "";
  }

  private static String obstacle(Account parent, Account moved, Set<AccountId> below) {
    if (parent.id().equals(moved.id())) {
      return "itself";
    }
    if (below.contains(parent.id())) {
      return "below";
    }
    return parent.type() == moved.type() ? obstacle(parent) : "type";
  }
}
