package dev.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.TooMany;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The form is only stored (S-08). */
@DatabaseTest
@Tag("D-18")
class RegisterTests {
  private final Acme acme;
  private final Globex globex;
  private final Register register;
  private final Registering registering;
  private final StatementCounter counter;
  private final Rivals rivals;
  private final Rows rows;

  RegisterTests(
      Stage stage,
      Register register,
      Registering registering,
      StatementCounter counter,
      Rivals rivals,
      Rows rows) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.register = register;
    this.registering = registering;
    this.counter = counter;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("S-08")
  void askingDoesTheSameWhateverThereIs() {
    String free = registering.freeCode(acme);
    String used = registering.code(acme, registering.sold(acme, acme.accounts().boston()));
    String foreign = registering.freeCode(globex);
    AccountCode joinable = registering.accountCode(acme, acme.accounts().selfRegistered());
    AccountCode customers = registering.accountCode(acme, acme.accounts().boston());
    String new1 = acme.address("new");
    List<String> good = statements(registering.founding(free, new1, "Moss Ltd"));
    assertThat(good).isNotEmpty();
    for (RegistrationRequest request :
        List.of(
            registering.founding("nothing-like-this", new1, "Moss Ltd"),
            registering.founding(used, new1, "Moss Ltd"),
            registering.founding(foreign, new1, "Moss Ltd"),
            registering.founding(free, acme.con().email(), "Moss Ltd"),
            registering.founding(free, acme.pia().email(), "Moss Ltd"),
            registering.joining(free, new1, joinable),
            registering.joining(free, new1, customers),
            registering.joining(free, new1, new AccountCode("0000000000000000")))) {
      assertThat(statements(request)).isEqualTo(good);
    }
  }

  @Test
  @Tag("D-21")
  @Tag("S-18")
  void theTrailTellsNeitherIdNorAddress() {
    RegistrationId id =
        register.ask(
            acme.visitor(),
            registering.founding(registering.freeCode(acme), acme.address("mia"), "Moss Ltd"));
    assertThat(rows.audited(acme.id(), "registration.ask"))
        .returns("VISITOR", Rows.Entry::actorKind)
        .returns(null, Rows.Entry::subjectId)
        .returns("{\"registration\":%d}".formatted(id.value()), Rows.Entry::details);
  }

  @Test
  void ofWhatIsTypedAsAnIdOnlyTheHashIsKept() {
    String guess = "GUESSED-%d".formatted(System.nanoTime());
    AccountCode account = registering.accountCode(acme, acme.accounts().selfRegistered());
    registering.ask(acme, registering.joining(guess, acme.address("mia"), account));
    assertThat(rows.columnsWith(guess)).isEmpty();
    assertThat(rows.columnsWith(guess.replace("-", ""))).isEmpty();
    assertThat(rows.columnsWith(account.value())).containsExactly("account.code");
  }

  @Test
  @Tag("FNO-22")
  @Tag("S-12")
  void oneSourceMayRegisterTenTimesAnHour() {
    for (int number = 0; number < 10; number++) {
      register.ask(acme.visitor(), mia());
    }
    assertThatThrownBy(() -> register.ask(acme.visitor(), mia())).isInstanceOf(TooMany.class);
    assertThat(stored()).isEqualTo(10);
    register.ask(globex.visitor(), mia());
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceIsStoredAndAnsweredOnce() {
    RegistrationRequest request = mia();
    RegistrationId id = register.ask(acme.visitor(), request);
    assertThat(register.ask(acme.visitor(), request)).isEqualTo(id);
    assertThat(stored()).isEqualTo(1);
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM outbox_mail WHERE organization_id = ? AND kind = ?",
                acme.id().value(),
                RegistrationJob.KIND))
        .isEqualTo(1);
    assertThat(rows.audit(acme.id()))
        .filteredOn(entry -> entry.action().equals("registration.ask"))
        .hasSize(1);
    assertThat(register.ask(globex.visitor(), request)).isNotEqualTo(id);
  }

  @Test
  @Tag("R-07")
  @Tag("S-07")
  void soItIsWhenBothComeAtOnce() throws Exception {
    RegistrationRequest request = mia();
    assertThat(
            rivals
                .atOnce(
                    acme.id(),
                    () -> register.ask(acme.visitor(), request),
                    () -> register.ask(acme.visitor(), request))
                .stream()
                .distinct())
        .hasSize(1);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  @Tag("R-07")
  void whoGoesBackAndCorrectsTheFormAsksOnceMore() {
    RegistrationRequest wrong = mia();
    RegistrationRequest right =
        new RegistrationRequest(
            wrong.key(),
            CodeHash.of("another-one"),
            wrong.address(),
            wrong.company(),
            wrong.account(),
            wrong.language());
    assertThat(register.ask(acme.visitor(), wrong))
        .isNotEqualTo(register.ask(acme.visitor(), right));
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void switchedOffNothingIsStored() {
    registering.switchOff(acme, acme.ada());
    assertThatThrownBy(() -> register.ask(acme.visitor(), mia())).isInstanceOf(NotFound.class);
    assertThat(stored()).isZero();
  }

  private RegistrationRequest mia() {
    return registering.founding("nothing-like-this", acme.address("mia"), "Moss Ltd");
  }

  private int stored() {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM registration WHERE organization_id = ?",
        acme.id().value());
  }

  private List<String> statements(RegistrationRequest request) {
    return counter.statementsOf(() -> register.ask(acme.visitor(), request));
  }
}
