package dev.gatehouse.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** That a rule says no, and which. */
public final class Refusals {
  private Refusals() {}

  public static void assertRefused(Refusal reason, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  /** For commands at once, some of which are refused: what was in the way, if anything. */
  public static Callable<Optional<Refusal>> attempt(Runnable command) {
    return () -> {
      try {
        command.run();
        return Optional.empty();
      } catch (Refused refused) {
        return Optional.of(refused.reason());
      }
    };
  }
}
