package dev.gatehouse.account;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.util.Optional;

/**
 * What can be done to an account by its nature (D-14, FNO-27). The pages and the commands ask the
 * same questions; what needs other rows is asked by the commands.
 */
public final class AccountPolicy {

  private AccountPolicy() {}

  public static boolean mayChange(Actor actor) {
    return actor.may(Permission.MANAGE_ACCOUNTS);
  }

  public static boolean mayMove(Actor actor, Account account) {
    return mayChange(actor) && moveObstacle(account).isEmpty();
  }

  public static boolean mayDelete(Actor actor, Account account) {
    return mayChange(actor) && deletionObstacle(account).isEmpty();
  }

  public static boolean mayHaveSubAccounts(Actor actor, Account account) {
    return mayChange(actor) && parentObstacle(account).isEmpty();
  }

  public static Optional<Refused> moveObstacle(Account account) {
    return account.type() == AccountType.SELF_REGISTERED
        ? Optional.of(new Refused(AccountRefusal.STANDS_ALONE, account.name()))
        : rootProducer(account);
  }

  static Optional<Refused> deletionObstacle(Account account) {
    return rootProducer(account);
  }

  static Optional<Refused> parentObstacle(Account parent) {
    return parent.type() == AccountType.SELF_REGISTERED
        ? Optional.of(new Refused(AccountRefusal.NO_SUB_ACCOUNTS, parent.name()))
        : Optional.empty();
  }

  private static Optional<Refused> rootProducer(Account account) {
    return account.rootProducer()
        ? Optional.of(new Refused(AccountRefusal.ROOT_PRODUCER, account.name()))
        : Optional.empty();
  }
}
