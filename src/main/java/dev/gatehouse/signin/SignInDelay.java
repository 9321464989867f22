package dev.gatehouse.signin;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.Users;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The delay after wrong passwords, which is no state of the person: it ends by itself, by a reset
 * link or by a manager (D-02, S-12).
 */
@Component
public class SignInDelay {

  private final UserAdministration administration;
  private final Users users;
  private final KnownBrowsers browsers;
  private final Tallies tallies;
  private final Guesses guesses;
  private final AuditTrail audit;

  SignInDelay(
      UserAdministration administration,
      Users users,
      KnownBrowsers browsers,
      Tallies tallies,
      Guesses guesses,
      AuditTrail audit) {
    this.administration = administration;
    this.users = users;
    this.browsers = browsers;
    this.tallies = tallies;
    this.guesses = guesses;
    this.audit = audit;
  }

  /** Lets the person try again at once; without a word if there is no delay any more. */
  @Command
  public void end(Actor actor, UserId id) {
    actor.require(Permission.MANAGE_USERS);
    User user = administration.require(actor, id);
    administration.requireManageable(actor, id);
    if (isDelayed(user)) {
      lift(actor, user);
      audit.record(actor, SigninAction.DELAY_ENDED, id, detail -> detail);
    }
  }

  /** The password is another one: what was typed before counts no more, wherever. */
  void forget(Actor actor, UserId id) {
    lift(actor, users.require(actor.organization(), id));
    browsers.forget(actor.organization(), id);
  }

  private boolean isDelayed(User user) {
    return account(user)
        .filter(account -> tallies.isDelayed(user.organization(), account))
        .isPresent();
  }

  private void lift(Actor actor, User user) {
    account(user).ifPresent(account -> guesses.lift(actor, account));
    guesses.lift(actor, PersonalGuesses.signedIn(user.id()));
  }

  private static Optional<Counted> account(User user) {
    return user.address().map(EmailAddress::canonical).map(PersonalGuesses::account);
  }
}
