package dev.gatehouse.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.TooMany;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Refusals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.user.UserRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guessing passwords is slow, and nobody is locked out by strangers. */
@DatabaseTest
@Tag("S-12")
class SignInDelayTests {
  private final Stage stage;
  private final Acme acme;
  private final SignIn signIn;
  private final SignInDelay delay;
  private final KnownBrowsers browsers;
  private final PasswordChange passwordChange;
  private final PasswordReset passwordReset;
  private final PasswordResets resets;
  private final ChosenPasswords passwords;
  private final Rows rows;
  private final TestClock clock;

  SignInDelayTests(
      Stage stage,
      SignIn signIn,
      SignInDelay delay,
      KnownBrowsers browsers,
      PasswordChange passwordChange,
      PasswordReset passwordReset,
      PasswordResets resets,
      ChosenPasswords passwords,
      Rows rows,
      TestClock clock) {
    this.stage = stage;
    this.acme = stage.acme();
    this.signIn = signIn;
    this.delay = delay;
    this.browsers = browsers;
    this.passwordChange = passwordChange;
    this.passwordReset = passwordReset;
    this.resets = resets;
    this.passwords = passwords;
    this.rows = rows;
    this.clock = clock;
  }

  @Test
  void tenWrongPasswordsInARowAreFollowedByADelayForTheRightOneToo() {
    wrong(10, ada(), "192.0.2.10");

    assertThat(waiting(ada(), "192.0.2.11")).isBetween(20L, 30L);
    assertThat(from("192.0.2.10", ada(), "wrong")).isEqualTo("delayed");
  }

  @Test
  void theRightPasswordEndsTheRow() {
    for (int round = 0; round < 3; round++) {
      wrong(9, ada(), "192.0.2.10");
      assertThat(from("192.0.2.10", ada(), Member.PASSWORD)).isEqualTo("in");
    }
    assertThat(
            rows.one(
                Integer.class,
                "SELECT MAX(number) FROM tally WHERE organization_id = ?",
                acme.id().value()))
        .isZero();
  }

  @Test
  void eachFurtherWrongOneDoublesTheDelay() {
    wrong(10, ada(), "192.0.2.10");
    clock.pass(Duration.ofSeconds(31));
    wrong(1, ada(), "192.0.2.11");

    assertThat(waiting(ada(), "192.0.2.12")).isBetween(50L, 60L);
    clock.pass(Duration.ofSeconds(61));
    assertThat(from("192.0.2.12", ada(), Member.PASSWORD)).isEqualTo("in");
  }

  @Test
  void attemptsDuringTheDelayNeitherCountNorExtendIt() {
    wrong(10, ada(), "192.0.2.10");
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(from("192.0.2.11", ada(), "wrong")).isEqualTo("delayed");
    }
    clock.pass(Duration.ofSeconds(31));

    assertThat(from("192.0.2.11", ada(), "wrong")).isEqualTo("wrong");
    assertThat(waiting(ada(), "192.0.2.12")).isBetween(50L, 60L);
  }

  @Test
  void whatWasTypedYesterdayIsForgotten() {
    wrong(10, ada(), "192.0.2.10");
    clock.pass(Duration.ofHours(25));
    wrong(9, ada(), "192.0.2.10");
    assertThat(from("192.0.2.10", ada(), Member.PASSWORD)).isEqualTo("in");
  }

  @Test
  @Tag("S-08")
  void unknownAddressesAndWhatIsNoneAreDelayedAlike() {
    for (String typed : List.of(acme.address("nobody"), "no address", acme.pia().email())) {
      wrong(10, typed, "192.0.2." + typed.length());
      assertThat(waiting(typed.toUpperCase(Locale.ROOT), "192.0.2.200"))
          .as(typed)
          .isBetween(20L, 30L);
    }
  }

  @Test
  void oneSourceIsDelayedWhateverAccountsItTries() {
    for (int account = 0; account < 10; account++) {
      wrong(1, acme.address("stranger" + account), "192.0.2.10");
    }
    assertThat(from("192.0.2.10", ada(), Member.PASSWORD)).isEqualTo("delayed");
    assertThat(from("192.0.2.11", ada(), Member.PASSWORD)).isEqualTo("in");
  }

  @Test
  void anAccountOfOnesOwnDoesNotFreeTheSourceFromWhatItTriedElsewhere() {
    for (int account = 0; account < 9; account++) {
      wrong(1, acme.address("stranger" + account), "192.0.2.10");
      assertThat(from("192.0.2.10", ada(), Member.PASSWORD)).isEqualTo("in");
    }
    wrong(1, acme.address("stranger"), "192.0.2.10");
    assertThat(from("192.0.2.10", ada(), Member.PASSWORD)).isEqualTo("delayed");
  }

  @Test
  void strangersDoNotLockOutABrowserInWhichThePersonSignedIn() {
    Token browser = browsers.remember(acme.actor(acme.ada()), Token.NONE);
    wrong(10, ada(), "192.0.2.10");
    wrong(9, acme.address("stranger"), "192.0.2.11");
    wrong(1, acme.address("another"), "192.0.2.11");

    Actor visitor = Actor.visitor(acme.id(), "192.0.2.11");
    assertThat(signIn.signIn(visitor, ada(), Member.PASSWORD, browser)).isPresent();
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(signIn.signIn(visitor, ada(), "wrong", browser)).isEmpty();
    }
    assertThatThrownBy(() -> signIn.signIn(visitor, ada(), Member.PASSWORD, browser))
        .isInstanceOf(TooMany.class);
  }

  @Test
  void aBrowserIsKnownForItsOwnPeopleAndByItsLatestTokenOnly() {
    Token planted = browsers.remember(acme.actor(acme.con()), Token.NONE);
    Token renewed = browsers.remember(acme.actor(acme.ada()), planted);

    assertThat(browsers.find(acme.id(), planted, ada())).isEmpty();
    assertThat(browsers.find(acme.id(), renewed, ada())).contains(acme.ada().id());
    assertThat(browsers.find(acme.id(), renewed, acme.con().email())).contains(acme.con().id());
    assertThat(browsers.find(stage.globex().id(), renewed, ada())).isEmpty();
    assertThat(browsers.find(acme.id(), Token.NONE, ada())).isEmpty();
  }

  @Test
  void anotherPasswordMakesAllBrowsersUnknown() {
    Token browser = browsers.remember(acme.actor(acme.con()), Token.NONE);
    passwordChange.change(acme.actor(acme.con()), ChosenPasswords.withHash("another"), "");
    assertThat(browsers.find(acme.id(), browser, acme.con().email())).isEmpty();
  }

  @Test
  void aResetLinkLiftsTheDelayWhereverThePersonSits() {
    Member con = acme.con();
    wrong(10, con.email(), "192.0.2.10");
    Token link = resets.mint(acme.id(), con.id(), Instant.now(clock));

    passwordReset.reset(acme.visitor(), link, passwords.of("any other words will do"));

    assertThat(from("192.0.2.10", con.email(), "any other words will do")).isEqualTo("in");
  }

  @Test
  void aResetLinkDoesNotFreeTheSourceFromWhatItTriedElsewhere() {
    Member con = acme.con();
    for (int account = 0; account < 9; account++) {
      wrong(1, acme.address("stranger" + account), "192.0.2.10");
    }
    wrong(1, con.email(), "192.0.2.10");
    Token link = resets.mint(acme.id(), con.id(), Instant.now(clock));
    passwordReset.reset(acme.visitor(), link, passwords.of("any other words will do"));

    wrong(1, acme.address("stranger"), "192.0.2.10");
    assertThat(from("192.0.2.10", ada(), Member.PASSWORD)).isEqualTo("delayed");
  }

  @Test
  @Tag("S-13")
  void whoeverSitsBeforeASessionIsSlowedToo() {
    Actor ada = acme.actor(acme.ada());
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(signIn.isPasswordOf(ada, "wrong")).isFalse();
    }
    assertThatThrownBy(() -> signIn.isPasswordOf(ada, Member.PASSWORD)).isInstanceOf(TooMany.class);
    assertThat(from("192.0.2.10", ada(), Member.PASSWORD)).isEqualTo("in");
    clock.pass(Duration.ofSeconds(31));
    assertThat(signIn.isPasswordOf(ada, Member.PASSWORD)).isTrue();
    assertThat(signIn.isPasswordOf(ada, "wrong")).isFalse();
  }

  @Test
  void manyAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
    List<Future<String>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int attempt = 0; attempt < 25; attempt++) {
        String source = "192.0.2." + attempt % 2;
        answers.add(threads.submit(() -> from(source, ada(), "wrong")));
      }
    }
    List<String> said = new ArrayList<>();
    for (Future<String> answer : answers) {
      said.add(answer.get());
    }
    assertThat(said).filteredOn("wrong"::equals).hasSize(10);
    assertThat(said).filteredOn("delayed"::equals).hasSize(15);
    assertThat(number("account")).isEqualTo(10);
  }

  @Test
  @Tag("D-02")
  void aManagerEndsTheDelayAlsoForWhereThePersonSits() {
    Member con = acme.con();
    wrong(10, con.email(), "192.0.2.10");

    delay.end(acme.actor(acme.uma()), con.id());

    assertThat(from("192.0.2.10", con.email(), Member.PASSWORD)).isEqualTo("in");
    assertThat(rows.audited(acme.id(), "delay.end"))
        .returns(acme.uma().id().value(), Rows.Entry::actorId)
        .returns(con.id().value(), Rows.Entry::subjectId)
        .returns("{}", Rows.Entry::details);
  }

  @Test
  @Tag("D-02")
  void aDelayThatIsOverIsEndedWithoutAWord() {
    delay.end(acme.actor(acme.uma()), acme.con().id());
    assertThat(rows.audit(acme.id())).noneMatch(entry -> entry.action().equals("delay.end"));
  }

  @Test
  @Tag("D-09")
  @Tag("S-09")
  void onlyWhoMayManageThePersonEndsIt() {
    wrong(10, ada(), "192.0.2.10");
    Refusals.assertRefused(
        UserRefusal.BEYOND_YOURS, () -> delay.end(acme.actor(acme.uma()), acme.ada().id()));
    assertThatThrownBy(() -> delay.end(acme.actor(acme.con()), acme.ada().id()))
        .isInstanceOf(Forbidden.class);
    UserId xan = stage.globex().xan().id();
    assertThatThrownBy(() -> delay.end(acme.actor(acme.ada()), xan)).isInstanceOf(NotFound.class);
    assertThat(from("192.0.2.11", ada(), Member.PASSWORD)).isEqualTo("delayed");
  }

  private String ada() {
    return acme.ada().email();
  }

  private void wrong(int times, String email, String source) {
    for (int attempt = 0; attempt < times; attempt++) {
      assertThat(from(source, email, "wrong")).isEqualTo("wrong");
    }
  }

  private String from(String source, String email, String password) {
    try {
      Optional<UserId> user =
          signIn.signIn(Actor.visitor(acme.id(), source), email, password, Token.NONE);
      return user.isPresent() ? "in" : "wrong";
    } catch (Refused refused) {
      assertThat(refused.reason()).isEqualTo(SigninRefusal.DELAYED);
      return "delayed";
    }
  }

  private long waiting(String email, String source) {
    Actor visitor = Actor.visitor(acme.id(), source);
    try {
      signIn.signIn(visitor, email, Member.PASSWORD, Token.NONE);
    } catch (TooMany tooMany) {
      return tooMany.retryAfter().toSeconds();
    }
    throw new AssertionError("no delay");
  }

  private int number(String kind) {
    return rows.one(
        Integer.class,
        "SELECT SUM(number) FROM tally WHERE organization_id = ? AND kind = ?",
        acme.id().value(),
        kind);
  }
}
