package dev.gatehouse.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Token;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@DatabaseTest
class SignInTests {
  private final Acme acme;
  private final Globex globex;
  private final SignIn signIn;
  private final SignInJournal journal;
  private final Credentials credentials;
  private final PasswordHashing hashing;
  private final KnownBrowsers browsers;
  private final Guesses guesses;
  private final Rows rows;

  SignInTests(
      Stage stage,
      SignIn signIn,
      SignInJournal journal,
      Credentials credentials,
      PasswordHashing hashing,
      KnownBrowsers browsers,
      Guesses guesses,
      Rows rows) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.signIn = signIn;
    this.journal = journal;
    this.credentials = credentials;
    this.hashing = hashing;
    this.browsers = browsers;
    this.guesses = guesses;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-08")
  void anActivePersonComesIn() {
    assertThat(signIn.signIn(acme.visitor(), acme.con().email(), Member.PASSWORD, Token.NONE))
        .contains(acme.con().id());
  }

  @Test
  @Tag("S-05")
  void theCaseOfTheAddressAndBlanksAroundItDoNotMatter() {
    String typed = " " + acme.con().email().toUpperCase(Locale.ROOT) + " ";
    assertThat(signIn.signIn(acme.visitor(), typed, Member.PASSWORD, Token.NONE))
        .contains(acme.con().id());
  }

  @Test
  void aWrongPasswordIsRefused() {
    for (String wrong :
        List.of("", Member.PASSWORD + "x", Member.PASSWORD.toUpperCase(Locale.ROOT))) {
      assertThat(signIn.signIn(acme.visitor(), acme.con().email(), wrong, Token.NONE)).isEmpty();
    }
  }

  @Test
  @Tag("RAW-10")
  void aPendingPersonDoesNotComeIn() {
    Member pia = acme.pia();
    assertThat(signIn.signIn(acme.visitor(), pia.email(), Member.PASSWORD, Token.NONE)).isEmpty();
    rows.change(
        "INSERT INTO credential VALUES (?, ?, ?, NOW())",
        acme.id().value(),
        pia.id().value(),
        hashing.hash(Member.PASSWORD));
    assertThat(signIn.signIn(acme.visitor(), pia.email(), Member.PASSWORD, Token.NONE)).isEmpty();
  }

  @Test
  @Tag("RAW-09")
  void anInactivePersonDoesNotComeIn() {
    assertThat(signIn.signIn(acme.visitor(), acme.ina().email(), Member.PASSWORD, Token.NONE))
        .isEmpty();
  }

  @Test
  @Tag("S-09")
  @Tag("D-13")
  void nobodyComesInToAnotherOrganization() {
    assertThat(signIn.signIn(globex.visitor(), acme.con().email(), Member.PASSWORD, Token.NONE))
        .isEmpty();
  }

  @Test
  @Tag("S-08")
  void theSameWorkIsDoneForEverybodyWhoIsRefused() {
    CountingHashing counting = new CountingHashing();
    SignIn counted = new SignIn(credentials, counting, journal, browsers, guesses);
    for (String email :
        List.of(
            acme.con().email(),
            acme.pia().email(),
            acme.ina().email(),
            globex.xan().email(),
            acme.address("stranger"),
            "not an address",
            "")) {
      counting.matched.set(0);
      assertThat(counted.signIn(acme.visitor(), email, "wrong", Token.NONE)).isEmpty();
      assertThat(counting.matched).as(email).hasValue(1);
      assertThat(counting.hashed).as(email).hasValue(1); // nobody's, at the start
    }
  }

  @Test
  @Tag("D-21")
  void comingInIsWrittenDown() {
    signIn.signIn(acme.visitor(), acme.con().email(), Member.PASSWORD, Token.NONE);
    assertThat(rows.audited(acme.id(), "session.begin"))
        .returns("USER", Rows.Entry::actorKind)
        .returns(acme.con().id().value(), Rows.Entry::actorId)
        .returns(acme.con().id().value(), Rows.Entry::subjectId)
        .returns("198.51.100.7", Rows.Entry::origin);
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM app_user WHERE id = ? AND last_sign_in_at IS NOT NULL",
                acme.con().id().value()))
        .isEqualTo(1);
  }

  @Test
  @Tag("D-21")
  void goingIsWrittenDownOfThoseWhoWereHere() {
    journal.signedOut(acme.actor(acme.con()));
    assertThat(rows.audited(acme.id(), "session.end"))
        .returns(acme.con().id().value(), Rows.Entry::actorId);
    int before = rows.audit(acme.id()).size();
    journal.signedOut(acme.visitor());
    assertThat(rows.audit(acme.id())).hasSize(before);
  }

  @Test
  @Tag("S-02")
  void aHashOfOlderParametersIsReplaced() {
    String weak =
        "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(Member.PASSWORD);
    rows.change(
        "UPDATE credential SET password_hash = ? WHERE user_id = ?", weak, acme.con().id().value());
    assertThat(signIn.signIn(acme.visitor(), acme.con().email(), "wrong", Token.NONE)).isEmpty();
    assertThat(hashOfCon()).isEqualTo(weak);
    assertThat(signIn.signIn(acme.visitor(), acme.con().email(), Member.PASSWORD, Token.NONE))
        .isPresent();
    assertThat(hashOfCon()).contains("m=19456,t=2,p=1");
    assertThat(signIn.signIn(acme.visitor(), acme.con().email(), Member.PASSWORD, Token.NONE))
        .isPresent();
  }

  @Test
  @Tag("S-13")
  void onesOwnPasswordIsKnown() {
    assertThat(signIn.isPasswordOf(acme.actor(acme.con()), Member.PASSWORD)).isTrue();
    assertThat(signIn.isPasswordOf(acme.actor(acme.con()), "wrong")).isFalse();
    assertThat(signIn.isPasswordOf(acme.visitor(), Member.PASSWORD)).isFalse();
  }

  private String hashOfCon() {
    return rows.one(
        String.class,
        "SELECT password_hash FROM credential WHERE user_id = ?",
        acme.con().id().value());
  }

  private static class CountingHashing extends PasswordHashing {
    private final AtomicInteger matched = new AtomicInteger();
    private final AtomicInteger hashed = new AtomicInteger(1);

    CountingHashing() {
      super(new SigninSettings(15, 2, Duration.ofHours(24)));
    }

    @Override
    boolean matches(String password, Optional<String> hash) {
      matched.incrementAndGet();
      return super.matches(password, hash);
    }

    @Override
    public String hash(String password) {
      // The constructor of the superclass hashes before there is a counter.
      Optional.ofNullable(hashed).ifPresent(AtomicInteger::incrementAndGet);
      return super.hash(password);
    }
  }

  @Test
  @Tag("S-11")
  void aPasswordThatIsChangedWhileItIsCheckedSignsNobodyIn() {
    Credentials.Found checked = credentials.find(acme.id(), acme.con().email()).orElseThrow();
    rows.change(
        "UPDATE credential SET password_hash = 'another' WHERE user_id = ?",
        acme.con().id().value());

    assertThat(journal.signedIn(acme.visitor().as(checked.user()), checked, Optional.of("new")))
        .isFalse();
    assertThat(
            rows.one(
                String.class,
                "SELECT password_hash FROM credential WHERE user_id = ?",
                acme.con().id().value()))
        .isEqualTo("another");
  }

  @Test
  @Tag("S-02")
  @Tag("S-12")
  void whatWasNeverLookedAtIsNoWrongGuess() {
    PasswordHashing busy =
        new CountingHashing() {
          @Override
          boolean matches(String password, Optional<String> hash) {
            throw new TooBusy();
          }
        };
    SignIn overrun = new SignIn(credentials, busy, journal, browsers, guesses);
    for (int attempt = 0; attempt < 12; attempt++) {
      assertThatThrownBy(
              () -> overrun.signIn(acme.visitor(), acme.con().email(), Member.PASSWORD, Token.NONE))
          .isInstanceOf(TooBusy.class);
    }
    assertThat(signIn.signIn(acme.visitor(), acme.con().email(), Member.PASSWORD, Token.NONE))
        .isPresent();
  }
}
