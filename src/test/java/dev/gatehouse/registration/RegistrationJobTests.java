package dev.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Token;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The answer to a form is composed once more whenever its mail could not leave. */
@DatabaseTest
@Tag("D-18")
class RegistrationJobTests {
  private final Acme acme;
  private final Registering registering;
  private final RegistrationTable table;
  private final CompleteRegistration completing;
  private final MailServer mails;
  private final TestClock clock;
  private final Rows rows;

  RegistrationJobTests(
      Stage stage,
      Registering registering,
      RegistrationTable table,
      CompleteRegistration completing,
      MailServer mails,
      TestClock clock,
      Rows rows) {
    this.acme = stage.acme();
    this.registering = registering;
    this.table = table;
    this.completing = completing;
    this.mails = mails;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  void anotherAttemptMakesAnotherLink() {
    assertThat(registering.compose(acme, asked("mia"))).isPresent();
  }

  @Test
  @Tag("S-03")
  void afterCompletionAnotherAttemptSendsNothingAndChangesNothing() {
    RegistrationId joined = asked("mia");
    registering.complete(acme, registering.link(acme, joined));
    RegistrationId waiting = registering.waiting(acme, acme.ada(), acme.address("tom"));
    Map<String, List<String>> before = everything();
    assertThat(registering.compose(acme, joined)).isEmpty();
    assertThat(registering.compose(acme, waiting)).isEmpty();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  @Tag("S-03")
  void aStateThatWasReadBeforeCompletionIsNotWrittenAfterIt() {
    RegistrationId id = asked("mia");
    Registration open = table.find(acme.id(), id).orElseThrow();
    registering.complete(acme, registering.link(acme, id));
    assertThat(table.become(open, RegistrationState.OPEN)).isFalse();
    assertThat(registering.state(id)).isEqualTo("COMPLETED");
    assertThat(completing.find(acme.id(), registering.link(acme, id))).isEmpty();
  }

  @Test
  @Tag("R-07")
  void whoCompletesOneRegistrationHasNoOther() {
    RegistrationId first = asked("mia");
    RegistrationId second = asked("mia");
    RegistrationId foreign = asked("tom");
    Token other = registering.link(acme, second);
    registering.complete(acme, registering.link(acme, first));
    assertThat(registering.state(second)).isEqualTo("REFUSED");
    assertThat(registering.complete(acme, other)).isEqualTo(Completion.DEAD);
    assertThat(registering.state(foreign)).isEqualTo("OPEN");
  }

  @Test
  @Tag("R-07")
  void whoWaitsAlreadyIsToldToAskAndDoesNotWaitTwice() {
    RegistrationId waiting = registering.waiting(acme, acme.ada(), acme.address("mia"));
    RegistrationId again = asked("mia");
    ReceivedMail mail = mails.awaitMailTo(acme.address("mia"), "Please ask about");
    assertThat(mail.links()).isEmpty();
    assertThat(mail.text()).contains("open matter").contains("your contact at");
    assertThat(registering.state(again)).isEqualTo("REFUSED");
    assertThat(registering.state(waiting)).isEqualTo("WAITING");
  }

  @Test
  void switchedOffNothingIsSentAndTheTypedAccountIsForgotten() {
    RegistrationId id = stored("mia", Duration.ZERO);
    registering.switchOff(acme, acme.ada());
    assertForgotten(id);
  }

  @Test
  void afterADayNothingIsSentAndTheTypedAccountIsForgotten() {
    assertForgotten(stored("mia", Duration.ofHours(25)));
  }

  @Test
  @Tag("S-12")
  void oneTooManyIsNotAnsweredAndTheTypedAccountIsForgotten() {
    for (int number = 0; number < 3; number++) {
      assertThat(registering.compose(acme, stored("mia", Duration.ZERO))).isPresent();
    }
    assertForgotten(stored("mia", Duration.ZERO));
  }

  @Test
  @Tag("S-12")
  void inWhateverOrderTheJobsRunThreeAreAnsweredAndThoseAgain() {
    List<RegistrationId> forms =
        Stream.generate(() -> stored("mia", Duration.ZERO)).limit(4).toList();
    List<RegistrationId> answered = forms.reversed().subList(0, 3);
    for (RegistrationId id : answered) {
      assertThat(registering.compose(acme, id)).isPresent();
    }
    assertForgotten(forms.getFirst());
    for (RegistrationId id : answered) {
      assertThat(registering.compose(acme, id)).isPresent();
    }
  }

  private void assertForgotten(RegistrationId id) {
    assertThat(registering.compose(acme, id)).isEmpty();
    assertThat(
            rows.one(
                Boolean.class,
                "SELECT account_code IS NULL FROM registration WHERE id = ?",
                id.value()))
        .isTrue();
    assertThat(registering.state(id)).isEqualTo("ASKED");
  }

  /** A form that no job has looked at. */
  private RegistrationId stored(String name, Duration ago) {
    AccountCode account = registering.accountCode(acme, acme.accounts().selfRegistered());
    return table
        .insert(
            acme.id(),
            registering.joining("nothing-like-this", acme.address(name), account),
            clock.instant().minus(ago))
        .orElseThrow();
  }

  private RegistrationId asked(String name) {
    return registering.ask(
        acme, registering.founding(registering.freeCode(acme), acme.address(name), "Moss Ltd"));
  }

  private Map<String, List<String>> everything() {
    Map<String, List<String>> everything = rows.everythingOf(acme.id());
    everything.remove("organization");
    return everything;
  }
}
