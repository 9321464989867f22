package dev.gatehouse.directory.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountDeletion;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.account.SubAccounts;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way of deleting an account.
 *
 * @param obstacle the message key of what is in the way; empty if nothing is
 * @param because what the message names
 */
record DeletionView(String value, String obstacle, List<Object> because, boolean chosen) {

  private static DeletionView of(SubAccounts fate, AccountDeletion deletion, SubAccounts chosen) {
    Optional<Refused> obstacle = deletion.obstacle(fate);
    return new DeletionView(
        fate.name(),
        obstacle.map(refused -> refused.reason().messageKey()).orElse(""),
        obstacle.map(refused -> List.of(refused.arguments())).orElse(List.of()),
        fate == chosen);
  }

  static Map<String, Object> model(Actor actor, AccountDeletion deletion, SubAccounts chosen) {
    DeletionView alone = of(SubAccounts.KEEP, deletion, chosen);
    DeletionView subtree = of(SubAccounts.DELETE, deletion, chosen);
    return Map.of(
        "account",
        deletion.account(),
        "parent",
        deletion.parent().map(Account::name).orElse(""),
        "below",
        deletion.below(),
        "alone",
        alone,
        "subtree",
        subtree,
        "possible",
        alone.obstacle().isEmpty(),
        "linked",
        actor.may(Permission.MANAGE_USERS) && hasUsers(deletion));
  }

  private static boolean hasUsers(AccountDeletion deletion) {
    return deletion.alone().filter(no -> no.reason() == AccountRefusal.HAS_USERS).isPresent();
  }
}
