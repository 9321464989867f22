package dev.gatehouse.signin;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides whether an address and a password belong together. The same answer, after the same work,
 * for an unknown address, a wrong password and a person who may not come in (S-08).
 */
@Component
public class SignIn {

  private final Credentials credentials;
  private final PasswordHashing hashing;
  private final SignInJournal journal;

  SignIn(Credentials credentials, PasswordHashing hashing, SignInJournal journal) {
    this.credentials = credentials;
    this.hashing = hashing;
    this.journal = journal;
  }

  public Optional<UserId> signIn(Actor visitor, String email, String password) {
    Optional<Credentials.Found> found =
        EmailAddress.parse(email)
            .flatMap(address -> credentials.find(visitor.organization(), address.canonical()));
    boolean matches = hashing.matches(password, found.map(Credentials.Found::hash));
    if (!matches) {
      return Optional.empty();
    }
    Credentials.Found person = found.orElseThrow();
    Optional<String> newHash =
        hashing.isOld(person.hash()) ? Optional.of(hashing.hash(password)) : Optional.empty();
    return journal.signedIn(visitor.as(person.user()), person, newHash)
        ? Optional.of(person.user())
        : Optional.empty();
  }

  /** Whether this is the actor's own password, for what needs it once more (S-13). */
  public boolean isPasswordOf(Actor actor, String password) {
    return hashing.matches(
        password, actor.userId().flatMap(user -> credentials.hashOf(actor.organization(), user)));
  }
}
