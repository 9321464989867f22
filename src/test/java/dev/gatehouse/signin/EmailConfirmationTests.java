package dev.gatehouse.signin;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.Token;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserGranting;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Following the link by which a new address is confirmed. */
@DatabaseTest
@Tag("D-06")
@Tag("S-03")
class EmailConfirmationTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final Member con;
  private final EmailChange emailChange;
  private final EmailChanges changes;
  private final EmailConfirmation confirmation;
  private final PasswordReset passwordReset;
  private final PasswordResets resets;
  private final PasswordChange passwordChange;
  private final SignIn signIn;
  private final UserAdministration administration;
  private final UserGranting granting;
  private final Entrance entrance;
  private final MailServer mails;
  private final Rivals rivals;
  private final TestClock clock;
  private final Rows rows;

  EmailConfirmationTests(
      Stage stage,
      EmailChange emailChange,
      EmailChanges changes,
      EmailConfirmation confirmation,
      PasswordReset passwordReset,
      PasswordResets resets,
      PasswordChange passwordChange,
      SignIn signIn,
      UserAdministration administration,
      UserGranting granting,
      Entrance entrance,
      MailServer mails,
      Rivals rivals,
      TestClock clock,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.con = acme.con();
    this.emailChange = emailChange;
    this.changes = changes;
    this.confirmation = confirmation;
    this.passwordReset = passwordReset;
    this.resets = resets;
    this.passwordChange = passwordChange;
    this.signIn = signIn;
    this.administration = administration;
    this.granting = granting;
    this.entrance = entrance;
    this.mails = mails;
    this.rivals = rivals;
    this.clock = clock;
    this.rows = rows;
  }

  @Test
  void thePersonSignsInWithTheConfirmedAddressFromThenOn() {
    assertThat(confirm(requested(con, "Moved"))).contains(address("Moved"));
    assertThat(emailOf(con)).isEqualTo(acme.address("Moved"));
    assertThat(signIn.signIn(acme.visitor(), acme.address("moved"), Member.PASSWORD, Token.NONE))
        .contains(con.id());
    assertThat(signIn.signIn(acme.visitor(), con.email(), Member.PASSWORD, Token.NONE)).isEmpty();
  }

  @Test
  @Tag("D-21")
  void theChangeIsAuditedByRevisionsOfThePersonAlone() {
    confirm(requested(con, "moved"));
    Rows.Entry entry = rows.audited(acme.id(), "user.change-address");
    assertThat(entry)
        .returns(con.id().value(), Rows.Entry::actorId)
        .returns(con.id().value(), Rows.Entry::subjectId);
    assertThat(entry.details()).matches("\\{\"person\":\\{\"before\":\\d+,\"after\":\\d+}}");
    assertThat(
            rows.all(
                String.class,
                "SELECT email FROM audit_subject WHERE subject_id = ? ORDER BY revision DESC LIMIT"
                    + " 2",
                con.id().value()))
        .containsExactly(acme.address("moved"), con.email());
  }

  @Test
  void searchFindsTheNewAddressAndNoMoreTheOldOne() {
    confirm(requested(con, "elsewhere"));
    confirm(requested(con, "moved"));
    assertThat(
            rows.all(
                String.class, "SELECT word FROM user_word WHERE user_id = ?", con.id().value()))
        .contains("moved")
        .doesNotContain("elsewhere");
  }

  @Test
  @Tag("S-19")
  void bothAddressesAreToldAfterwards() {
    confirm(requested(con, "moved"));
    for (String address : List.of(con.email(), acme.address("moved"))) {
      assertThat(mails.awaitMailTo(address, "was changed").text())
          .contains(con.email(), acme.address("moved"))
          .doesNotContain("http");
    }
  }

  @Test
  void theMailedLinkIsTheOneThatConfirms() {
    emailChange.request(acme.actor(con), wish("moved"));
    String link = mails.awaitMailTo(acme.address("moved")).link();
    assertThat(confirm(new Token(link.substring(link.lastIndexOf('/') + 1)))).isPresent();
  }

  @Test
  void lookingChangesNothing() {
    Token token = requested(con, "moved");
    assertThat(confirmation.find(acme.id(), token)).contains(address("moved"));
    assertThat(confirmation.find(acme.id(), token)).contains(address("moved"));
    assertThat(emailOf(con)).isEqualTo(con.email());
  }

  @Test
  void aLinkWorksOnceAndTakesTheOthersWithIt() {
    Token token = requested(con, "moved");
    Token other = anotherLink(con);
    assertThat(confirm(token)).isPresent();
    assertThat(confirm(token)).isEmpty();
    assertThat(confirm(other)).isEmpty();
    assertThat(confirmation.find(acme.id(), other)).isEmpty();
  }

  @Test
  @Tag("R-07")
  void ofTwoAtOnceOneConfirms() throws Exception {
    Token token = requested(con, "moved");
    assertThat(rivals.atOnce(acme.id(), () -> confirm(token), () -> confirm(token)))
        .containsExactlyInAnyOrder(Optional.of(address("moved")), Optional.empty());
    assertThat(changesOfAddress()).isOne();
  }

  @Test
  void aLinkIsGoodForADayFromTheRequest() {
    Token token = requested(con, "moved");
    clock.pass(Duration.ofMinutes(24 * 60 - 1));
    assertThat(confirmation.find(acme.id(), token)).isPresent();
    clock.pass(Duration.ofMinutes(2));
    assertThat(confirmation.find(acme.id(), token)).isEmpty();
    assertThat(confirm(token)).isEmpty();
    assertThat(emailOf(con)).isEqualTo(con.email());
  }

  @Test
  void aLinkDiesWhenTheChangeIsAskedForAgain() {
    Token token = requested(con, "first");
    Token second = requested(con, "second");
    assertThat(confirm(token)).isEmpty();
    assertThat(confirm(second)).contains(address("second"));
  }

  @Test
  void anUnknownLinkLeadsNowhere() {
    assertThat(confirm(Token.random(new SecureRandom()))).isEmpty();
  }

  @Test
  void onlyTheHashOfTheTokenIsStored() {
    Token token = requested(con, "moved");
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM email_change_token WHERE token_hash = ?",
                (Object) token.hash()))
        .isOne();
  }

  @Test
  @Tag("S-09")
  void aLinkLeadsNowhereInAnotherOrganization() {
    Globex globex = stage.globex();
    Token token = requested(con, "moved");
    assertThat(confirmation.find(globex.id(), token)).isEmpty();
    assertThat(confirmation.confirm(globex.visitor(), token)).isEmpty();
    assertThat(confirm(token)).as("still good at home").isPresent();
  }

  @Test
  void aLinkHasOnePurpose() {
    assertThat(passwordReset.find(acme.id(), requested(con, "moved"))).isEmpty();
    assertThat(confirmation.find(acme.id(), resetLink(con))).isEmpty();
  }

  @Test
  void everyOtherLinkOfThePersonDiesWithTheChange() {
    Token reset = resetLink(con);
    confirm(requested(con, "moved"));
    assertThat(passwordReset.find(acme.id(), reset)).isEmpty();
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM password_reset_token WHERE user_id = ?",
                con.id().value()))
        .isZero();
  }

  @Test
  @Tag("S-11")
  void sessionsStayAsThePasswordIsTheSame() {
    entrance.signIn(con);
    confirm(requested(con, "moved"));
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM app_session WHERE PRINCIPAL_NAME = ?",
                con.id().toString()))
        .isOne();
  }

  @Test
  void aNewPasswordStopsTheChange() {
    Token token = requested(con, "moved");
    passwordChange.change(acme.actor(con), ChosenPasswords.withHash("{test}new"), "");
    assertThat(confirm(token)).isEmpty();

    Token again = requested(con, "again");
    passwordReset.reset(acme.visitor(), resetLink(con), ChosenPasswords.withHash("{test}newer"));
    assertThat(confirm(again)).isEmpty();
    assertThat(emailOf(con)).isEqualTo(con.email());
  }

  @Test
  @Tag("D-04")
  void aLinkDiesWithDeactivationAndRemoval() {
    Token con1 = requested(con, "moved");
    administration.deactivate(ada, con.id());
    administration.activate(ada, con.id());
    assertThat(confirm(con1)).isEmpty();

    Token con2 = requested(con, "moved");
    administration.remove(ada, con.id());
    assertThat(confirm(con2)).isEmpty();
    assertThat(emailOf(con)).isEqualTo(con.email());
  }

  @Test
  @Tag("D-05")
  void twoWhoConfirmTheSameAddressAtOnceDoNotShareIt() throws Exception {
    Token cons = requested(con, "moved");
    Token umas = requested(acme.uma(), "moved");
    assertThat(rivals.atOnce(acme.id(), () -> confirm(cons), () -> confirm(umas)))
        .containsExactlyInAnyOrder(Optional.of(address("moved")), Optional.empty());
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM app_user WHERE organization_id = ? AND email_canonical = ?",
                acme.id().value(),
                acme.address("moved")))
        .isOne();
  }

  @Test
  @Tag("D-01")
  void confirmingAndRemovingAtOnceLeaveARemovedPerson() throws Exception {
    Token token = requested(con, "moved");
    rivals.atOnce(
        acme.id(),
        () -> confirm(token).isPresent(),
        () -> {
          administration.remove(ada, con.id());
          return true;
        });
    assertThat(rows.one(String.class, "SELECT state FROM app_user WHERE id = ?", con.id().value()))
        .isEqualTo("REMOVED");
    assertThat(confirm(token)).isEmpty();
  }

  @Test
  @Tag("D-05")
  @Tag("S-08")
  void anAddressInvitedMeanwhileIsNotConfirmedAndTheAnswerDoesNotTell() {
    Token token = requested(con, "moved");
    acme.invite(acme.ada(), acme.consumers(acme.address("moved")), "Mo", "Ved");
    assertThat(confirmation.find(acme.id(), token)).isEmpty();
    assertThat(confirm(token)).isEmpty();
    assertThat(emailOf(con)).isEqualTo(con.email());
  }

  @Test
  @Tag("D-05")
  void invitingAndConfirmingAtOnceGiveTheAddressToOne() throws Exception {
    Token token = requested(con, "moved");
    Callable<Boolean> invite =
        () -> {
          try {
            acme.invite(acme.ada(), acme.consumers(acme.address("moved")), "Mo", "Ved");
            return true;
          } catch (Refused refused) {
            return false;
          }
        };
    assertThat(rivals.atOnce(acme.id(), () -> confirm(token).isPresent(), invite))
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  @Tag("D-09")
  void whatAManagerAskedForCountsOnlyWhileTheManagerCouldAskForIt() {
    Actor uma = acme.actor(acme.uma());
    emailChange.requestFor(uma, acme.pat().id(), version(acme.pat()), wish("moved"));
    Token token = anotherLink(acme.pat());
    assertThat(confirmation.find(acme.id(), token)).isPresent();

    // Pat becomes an administrator, whom Uma shall not take over.
    granting.addRole(ada, acme.pat().id(), acme.role(ADMINISTRATOR));
    assertThat(confirm(token)).isEmpty();
    assertThat(emailOf(acme.pat())).isEqualTo(acme.pat().email());
  }

  @Test
  @Tag("D-09")
  void whatAFormerManagerAskedForCountsNoMore() {
    emailChange.requestFor(acme.actor(acme.uma()), con.id(), version(con), wish("moved"));
    Token token = anotherLink(con);
    granting.takeRole(ada, acme.uma().id(), acme.role(USER_MANAGER));
    assertThat(confirm(token)).isEmpty();

    emailChange.requestFor(acme.actor(acme.ben()), con.id(), version(con), wish("moved"));
    Token bens = anotherLink(con);
    administration.deactivate(ada, acme.ben().id());
    assertThat(confirm(bens)).isEmpty();
  }

  /** The link of a change the member asked for. */
  private Token requested(Member member, String name) {
    emailChange.request(acme.actor(member), wish(name));
    return anotherLink(member);
  }

  private Token anotherLink(Member member) {
    OrganizationId organization = acme.id();
    return changes.mint(organization, changes.waiting(organization, member.id()).orElseThrow());
  }

  private Token resetLink(Member member) {
    return resets.mint(acme.id(), member.id(), Instant.now(clock));
  }

  private Optional<EmailAddress> confirm(Token token) {
    return confirmation.confirm(acme.visitor(), token);
  }

  private EmailWish wish(String name) {
    return new EmailWish(UUID.randomUUID(), address(name));
  }

  private EmailAddress address(String name) {
    return EmailAddress.parse(acme.address(name)).orElseThrow();
  }

  private String emailOf(Member member) {
    return rows.one(String.class, "SELECT email FROM app_user WHERE id = ?", member.id().value());
  }

  private long version(Member member) {
    return rows.one(Long.class, "SELECT version FROM app_user WHERE id = ?", member.id().value());
  }

  private long changesOfAddress() {
    return rows.audit(acme.id()).stream()
        .filter(entry -> entry.action().equals("user.change-address"))
        .count();
  }
}
