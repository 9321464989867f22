package dev.gatehouse.signin;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides whether an address and a password belong together. The same answer, after the same work,
 * for an unknown address, a wrong password and a person who may not come in (S-08); and the same
 * delay after too many of them, during which the right password is refused alike (S-12).
 */
@Component
public class SignIn {

  private final Credentials credentials;
  private final PasswordHashing hashing;
  private final SignInJournal journal;
  private final KnownBrowsers browsers;
  private final Guesses guesses;

  SignIn(
      Credentials credentials,
      PasswordHashing hashing,
      SignInJournal journal,
      KnownBrowsers browsers,
      Guesses guesses) {
    this.credentials = credentials;
    this.hashing = hashing;
    this.journal = journal;
    this.browsers = browsers;
    this.guesses = guesses;
  }

  /**
   * Empty if they do not belong together; TooMany during a delay.
   *
   * @param browser the token that the browser brought along
   */
  public Optional<UserId> signIn(Actor visitor, String email, String password, Token browser) {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    String typed =
        address.map(EmailAddress::canonical).orElse(email.strip().toLowerCase(Locale.ROOT));
    Guess guess =
        browsers
            .find(visitor.organization(), browser, typed)
            .map(user -> Guess.at(PersonalGuesses.inBrowser(browser, user)))
            .orElseGet(() -> PersonalGuesses.fromOutside(visitor, typed));
    guesses.begin(visitor, guess);
    Optional<Credentials.Found> found =
        address.flatMap(known -> credentials.find(visitor.organization(), known.canonical()));
    Optional<UserId> user =
        matches(visitor, guess, password, found.map(Credentials.Found::hash))
            ? enter(visitor, found.orElseThrow(), password)
            : Optional.empty();
    user.ifPresent(known -> guesses.right(visitor, guess));
    return user;
  }

  /**
   * Whether this is the actor's own password, for what needs it once more (S-13); TooMany after too
   * many wrong ones, which count for the person alone.
   */
  public boolean isPasswordOf(Actor actor, String password) {
    Optional<String> hash =
        actor.userId().flatMap(user -> credentials.hashOf(actor.organization(), user));
    if (hash.isEmpty() || password.isEmpty()) {
      return false;
    }
    Guess guess = Guess.at(PersonalGuesses.signedIn(actor.userId().orElseThrow()));
    guesses.begin(actor, guess);
    boolean matches = matches(actor, guess, password, hash);
    if (matches) {
      guesses.right(actor, guess);
    }
    return matches;
  }

  private boolean matches(Actor actor, Guess guess, String password, Optional<String> hash) {
    try {
      return hashing.matches(password, hash);
    } catch (TooBusy busy) {
      guesses.takeBack(actor, guess);
      throw busy;
    }
  }

  private Optional<UserId> enter(Actor visitor, Credentials.Found person, String password) {
    Optional<String> newHash =
        hashing.isOld(person.hash()) ? Optional.of(hashing.hash(password)) : Optional.empty();
    return journal.signedIn(visitor.as(person.user()), person, newHash)
        ? Optional.of(person.user())
        : Optional.empty();
  }
}
