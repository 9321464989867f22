package dev.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long registrations are kept. */
@DatabaseTest
@Tag("D-18")
class RegistrationCleanUpTests {
  private final Acme acme;
  private final Registering registering;
  private final RegistrationDecisions decisions;
  private final RegistrationCleanUp cleanUp;
  private final TestClock clock;
  private final Rows rows;

  RegistrationCleanUpTests(
      Stage stage,
      Registering registering,
      RegistrationDecisions decisions,
      RegistrationCleanUp cleanUp,
      TestClock clock,
      Rows rows) {
    this.acme = stage.acme();
    this.registering = registering;
    this.decisions = decisions;
    this.cleanUp = cleanUp;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  void whatNobodyCompletedIsForgottenAfterAWeekAndWhatHasEndedAfterAMonth() {
    asked("mia");
    RegistrationId completed = asked("tom");
    registering.complete(acme, registering.link(acme, completed));
    RegistrationId rejected = registering.waiting(acme, acme.ada(), acme.address("eve"));
    decisions.reject(acme.actor(acme.ada()), rejected, "");
    discardAfter(Duration.ofDays(6));
    assertThat(states()).containsExactly("COMPLETED", "OPEN", "REJECTED");
    discardAfter(Duration.ofDays(8));
    assertThat(states()).containsExactly("COMPLETED", "REJECTED");
    discardAfter(Duration.ofDays(29));
    assertThat(states()).containsExactly("COMPLETED", "REJECTED");
    discardAfter(Duration.ofDays(31));
    assertThat(states()).isEmpty();
  }

  @Test
  void whatWaitsForApprovalWaitsUntilSomebodyDecides() {
    registering.waiting(acme, acme.ada(), acme.address("mia"));
    discardAfter(Duration.ofDays(400));
    assertThat(states()).containsExactly("WAITING");
  }

  private RegistrationId asked(String name) {
    return registering.ask(
        acme, registering.founding(registering.freeCode(acme), acme.address(name), "Moss Ltd"));
  }

  private void discardAfter(Duration time) {
    cleanUp.discard(clock.instant().plus(time), 1000);
  }

  private List<String> states() {
    return rows.all(
        String.class,
        "SELECT state FROM registration WHERE organization_id = ? ORDER BY state",
        acme.id().value());
  }
}
