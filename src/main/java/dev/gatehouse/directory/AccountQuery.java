package dev.gatehouse.directory;

import dev.gatehouse.account.AccountFilter;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountNode;
import dev.gatehouse.account.AccountPage;
import dev.gatehouse.account.AccountTree;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.user.GrantHolders;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads accounts with the number of users linked to each: the same few statements a page. */
@Component
public class AccountQuery {

  private final AccountTree tree;
  private final GrantHolders holders;

  AccountQuery(AccountTree tree, GrantHolders holders) {
    this.tree = tree;
    this.holders = holders;
  }

  /** The account below which it browses must be one of this organization. */
  public AccountListing list(OrganizationId organization, AccountFilter filter, int size) {
    List<AccountNode> line =
        filter.under().map(account -> line(organization, account)).orElse(List.of());
    AccountPage page = tree.list(organization, filter, size);
    List<Long> shown =
        Stream.concat(line.stream(), page.nodes().stream())
            .map(node -> node.account().id().value())
            .toList();
    Map<Long, Integer> users = holders.ofAccounts(organization, shown);
    return new AccountListing(
        line.stream().map(node -> row(node, users)).toList(),
        page.nodes().stream().map(node -> row(node, users)).toList(),
        page.hasNext());
  }

  private List<AccountNode> line(OrganizationId organization, AccountId account) {
    List<AccountNode> line = tree.line(organization, account);
    if (line.isEmpty()) {
      throw new NotFound("account");
    }
    return line;
  }

  private static AccountRow row(AccountNode node, Map<Long, Integer> users) {
    return new AccountRow(
        node.account(), node.hasSubAccounts(), users.getOrDefault(node.account().id().value(), 0));
  }
}
