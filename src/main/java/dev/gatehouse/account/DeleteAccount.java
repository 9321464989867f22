package dev.gatehouse.account;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Deletes an account alone or with all below it, as long as nothing hangs on them (D-14). */
@Component
public class DeleteAccount {

  private final ManagedAccounts managed;
  private final AccountTree tree;
  private final AccountTables tables;
  private final AccountLines lines;
  private final ObjectProvider<AccountDeletionObstacle> obstacles;
  private final AuditTrail audit;

  DeleteAccount(
      ManagedAccounts managed,
      AccountTree tree,
      AccountTables tables,
      AccountLines lines,
      ObjectProvider<AccountDeletionObstacle> obstacles,
      AuditTrail audit) {
    this.managed = managed;
    this.tree = tree;
    this.tables = tables;
    this.lines = lines;
    this.obstacles = obstacles;
    this.audit = audit;
  }

  /**
   * What it was. Refuses for the root producer account, and as the modules above do, see preview.
   */
  @Command
  public Account delete(Actor actor, AccountId id, SubAccounts fate) {
    Account account = managed.lock(actor, id);
    switch (fate) {
      case KEEP -> deleteAlone(actor, account);
      case DELETE -> deleteSubtree(actor, account);
    }
    return account;
  }

  public AccountDeletion preview(Actor actor, AccountId id) {
    actor.require(Permission.MANAGE_ACCOUNTS);
    List<Account> line =
        tree.line(actor.organization(), id).stream().map(AccountNode::account).toList();
    if (line.isEmpty()) {
      throw new NotFound("account");
    }
    List<AccountId> subtree = lines.downwards(actor.organization(), id);
    return new AccountDeletion(
        line,
        subtree.size() - 1,
        obstacle(line.getLast(), actor.organization(), List.of(id)),
        obstacle(line.getLast(), actor.organization(), subtree));
  }

  private void deleteAlone(Actor actor, Account account) {
    OrganizationId organization = actor.organization();
    List<AccountId> alone = List.of(account.id());
    ManagedAccounts.refuseFor(obstacle(account, organization, alone));
    List<AccountId> freed = tables.release(organization, account);
    tables.delete(organization, alone);
    record(actor, account, "subAccountsMoved", freed);
  }

  private void deleteSubtree(Actor actor, Account account) {
    OrganizationId organization = actor.organization();
    List<AccountId> subtree = lines.downwards(organization, account.id());
    ManagedAccounts.refuseFor(obstacle(account, organization, subtree));
    tables.delete(organization, subtree);
    record(
        actor,
        account,
        "subAccountsDeleted",
        subtree.stream().filter(id -> !id.equals(account.id())).toList());
  }

  private Optional<Refused> obstacle(
      Account account, OrganizationId organization, List<AccountId> deleted) {
    return AccountPolicy.deletionObstacle(account)
        .or(() ->
            obstacles.stream()
                .flatMap(obstacle -> obstacle.against(organization, deleted).stream())
                .findFirst());
  }

  private void record(Actor actor, Account account, String field, List<AccountId> others) {
    audit.record(
        actor,
        AccountAction.DELETE,
        detail -> {
          detail.with("account", account.id().value()).with("path", account.path());
          return others.isEmpty()
              ? detail
              : detail.with(field, others.stream().map(AccountId::value).toList());
        });
  }
}
