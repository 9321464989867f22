package dev.gatehouse.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One try at a secret.
 *
 * @param subject whose secret, or who guesses
 * @param from from where, which is counted beside the subject; not for who is known
 */
public record Guess(Counted subject, @Nullable Counted from) {

  /** A guess of which only the subject is counted. */
  public static Guess at(Counted subject) {
    return new Guess(subject, null);
  }

  Optional<Counted> source() {
    return Optional.ofNullable(from);
  }
}
