package dev.gatehouse.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** That a rule says no, and which. */
public final class Refusals {
  private Refusals() {}

  public static void assertRefused(Refusal reason, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
