package dev.gatehouse.portal.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountFilter;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountNode;
import dev.gatehouse.account.AccountTree;
import dev.gatehouse.account.Reach;
import dev.gatehouse.account.ReachedAccounts;
import dev.gatehouse.shared.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which accounts within reach a form offers: the chosen one, then what a search finds, else the own
 * ones and those right below them.
 */
@Component
class Recipients {

  private static final int MOST_FOUND = 8;

  private final AccountTree tree;
  private final ReachedAccounts accounts;

  Recipients(AccountTree tree, ReachedAccounts accounts) {
    this.tree = tree;
    this.accounts = accounts;
  }

  List<Choice> of(OrganizationId organization, Reach reach, String search, @Nullable Long chosen) {
    List<Account> first =
        chosen == null
            ? List.of()
            : accounts.find(organization, reach, List.of(new AccountId(chosen)));
    Stream<Account> others =
        search.isBlank()
            ? Stream.concat(
                found(organization, reach, "", Optional.empty()),
                reach.own().stream()
                    .limit(1)
                    .flatMap(own -> found(organization, reach, "", Optional.of(own))))
            : found(organization, reach, search, Optional.empty());
    return Stream.concat(
            first.stream().map(account -> Choice.of(account, true)),
            others
                .filter(account -> !first.contains(account))
                .map(account -> Choice.of(account, false)))
        .toList();
  }

  private Stream<Account> found(
      OrganizationId organization, Reach reach, String search, Optional<AccountId> under) {
    return tree
        .list(
            organization, AccountFilter.within(reach, search, under, Optional.empty()), MOST_FOUND)
        .nodes()
        .stream()
        .map(AccountNode::account);
  }
}
