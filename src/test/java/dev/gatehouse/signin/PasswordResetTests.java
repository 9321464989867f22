package dev.gatehouse.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("S-03")
class PasswordResetTests {
  private static final String NEW_HASH = "{test}new";

  private final Acme acme;
  private final Globex globex;
  private final Member con;
  private final PasswordReset passwordReset;
  private final PasswordResets resets;
  private final Entrance entrance;
  private final MailServer mailServer;
  private final StatementCounter counter;
  private final TestClock clock;
  private final Rows rows;

  PasswordResetTests(
      Stage stage,
      PasswordReset passwordReset,
      PasswordResets resets,
      Entrance entrance,
      MailServer mailServer,
      StatementCounter counter,
      TestClock clock,
      Rows rows) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.con = acme.con();
    this.passwordReset = passwordReset;
    this.resets = resets;
    this.entrance = entrance;
    this.mailServer = mailServer;
    this.counter = counter;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  void anActivePersonChoosesANewPasswordByTheMailedLink() {
    request(con.email());
    String link =
        mailServer
            .awaitMail(
                "with a link for Con",
                mail -> mail.to().contains(con.email()) && mail.text().contains("password-reset"))
            .link();
    assertThat(link).startsWith(acme.link("/password-reset/"));
    assertThat(reset(new Token(link.substring(link.lastIndexOf('/') + 1)))).contains(con.id());
    assertThat(hash()).isEqualTo(NEW_HASH);
  }

  @Test
  @Tag("S-08")
  void askingDoesTheSameForKnownAndUnknown() {
    String stranger = acme.address("stranger");
    String pia = acme.pia().email();
    List<String> known = counter.statementsOf(() -> request(con.email()));
    assertThat(counter.statementsOf(() -> request(stranger))).isEqualTo(known).isNotEmpty();
    assertThat(counter.statementsOf(() -> request(pia))).isEqualTo(known);
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM password_reset WHERE organization_id = ?",
                acme.id().value()))
        .isEqualTo(3);
  }

  @Test
  @Tag("S-08")
  @Tag("D-20")
  void onlyActivePeopleGetAMail() {
    request(acme.address("stranger"));
    request(acme.pia().email());
    request(acme.ina().email());
    request(globex.xan().email());
    awaitDecided();
    assertThat(resetMails("DROPPED")).isEqualTo(4);
  }

  @Test
  @Tag("D-21")
  void askingIsAuditedWithoutTheAddress() {
    request(con.email());
    assertThat(rows.audited(acme.id(), "password.request-reset"))
        .returns("VISITOR", Rows.Entry::actorKind)
        .returns(null, Rows.Entry::subjectId)
        .returns("{}", Rows.Entry::details);
  }

  @Test
  @Tag("D-21")
  void settingIsAudited() {
    reset(link());
    assertThat(rows.audited(acme.id(), "password.reset"))
        .returns(con.id().value(), Rows.Entry::actorId)
        .returns(con.id().value(), Rows.Entry::subjectId)
        .returns("{}", Rows.Entry::details);
  }

  @Test
  @Tag("S-19")
  void thePersonIsTold() {
    reset(link());
    mailServer.awaitMail(
        "that tells Con",
        mail -> mail.to().contains(con.email()) && mail.subject().contains("was changed"));
  }

  @Test
  void lookingChangesNothing() {
    Token token = link();
    assertThat(passwordReset.find(acme.id(), token)).contains(con.id());
    assertThat(passwordReset.find(acme.id(), token)).contains(con.id());
  }

  @Test
  void aLinkWorksOnceAndTakesTheOthersWithIt() {
    Token token = link();
    Token other = link();
    assertThat(reset(token)).contains(con.id());
    assertThat(reset(token)).isEmpty();
    assertThat(reset(other)).isEmpty();
  }

  @Test
  @Tag("R-07")
  void ofTwoAtOnceOneSetsThePassword() throws Exception {
    Token token = link();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> reset(token));
      var second = threads.submit(() -> reset(token));
      assertThat(List.of(first.get(), second.get()))
          .containsExactlyInAnyOrder(Optional.of(con.id()), Optional.empty());
    }
  }

  @Test
  void aLinkIsGoodForSixtyMinutesFromTheRequest() {
    Token token = link();
    clock.pass(Duration.ofMinutes(59));
    assertThat(passwordReset.find(acme.id(), token)).isPresent();
    clock.pass(Duration.ofMinutes(2));
    assertThat(passwordReset.find(acme.id(), token)).isEmpty();
    assertThat(reset(token)).isEmpty();
  }

  @Test
  @Tag("D-06")
  void aLinkDiesWithTheAddressItWasMailedTo() {
    Token token = link();
    String moved = acme.address("elsewhere");
    rows.change(
        "UPDATE app_user SET email = ?, email_canonical = ? WHERE id = ?",
        moved,
        moved,
        con.id().value());
    assertThat(reset(token)).isEmpty();
  }

  @Test
  @Tag("S-09")
  void aLinkLeadsNowhereInAnotherOrganization() {
    Token token = link();
    assertThat(passwordReset.find(globex.id(), token)).isEmpty();
    assertThat(passwordReset.reset(globex.visitor(), token, new ChosenPassword(NEW_HASH)))
        .isEmpty();
    assertThat(reset(token)).as("still good at home").isPresent();
  }

  @Test
  @Tag("RAW-09")
  void aLinkLeadsNowhereForSomebodyInactive() {
    Token token = link();
    rows.change("UPDATE app_user SET state = 'INACTIVE' WHERE id = ?", con.id().value());
    assertThat(reset(token)).isEmpty();
  }

  @Test
  void anUnknownLinkLeadsNowhere() {
    assertThat(reset(Token.random(new SecureRandom()))).isEmpty();
  }

  @Test
  @Tag("S-11")
  void allSessionsEnd() {
    entrance.signIn(con);
    entrance.signIn(con);
    entrance.signIn(acme.uma());
    assertThat(sessionsOf(con)).isEqualTo(2);
    reset(link());
    assertThat(sessionsOf(con)).isZero();
    assertThat(sessionsOf(acme.uma())).isEqualTo(1);
  }

  @Test
  @Tag("S-12")
  void threeMailsAnHourAreEnough() {
    for (int request = 0; request < 5; request++) {
      request(con.email());
    }
    awaitDecided();
    assertThat(resetMails("SENT")).isEqualTo(3);
    assertThat(resetMails("DROPPED")).isEqualTo(2);
    clock.pass(Duration.ofMinutes(61));
    request(con.email());
    awaitDecided();
    assertThat(resetMails("SENT")).isEqualTo(4);
  }

  @Test
  void onlyTheHashOfTheTokenIsStored() {
    Token token = link();
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM password_reset_token WHERE token_hash = ?",
                (Object) token.hash()))
        .isEqualTo(1);
  }

  private void request(String address) {
    passwordReset.request(acme.visitor(), EmailAddress.parse(address).orElseThrow());
  }

  /** As the mail that was asked for just now carries it. */
  private Token link() {
    return resets.mint(acme.id(), con.id(), Instant.now(clock));
  }

  private Optional<UserId> reset(Token token) {
    return passwordReset.reset(acme.visitor(), token, new ChosenPassword(NEW_HASH));
  }

  private String hash() {
    return rows.one(
        String.class, "SELECT password_hash FROM credential WHERE user_id = ?", con.id().value());
  }

  private void awaitDecided() {
    rows.await("all requests are decided", () -> resetMails("QUEUED") == 0);
  }

  private int resetMails(String state) {
    return rows.one(
        Integer.class,
        """
        SELECT COUNT(*)
        FROM outbox_mail
        WHERE organization_id = ? AND kind = 'password-reset' AND state = ?
        """,
        acme.id().value(),
        state);
  }

  private int sessionsOf(Member member) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM app_session WHERE PRINCIPAL_NAME = ?",
        member.id().toString());
  }
}
