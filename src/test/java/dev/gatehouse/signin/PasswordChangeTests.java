package dev.gatehouse.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Token;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rows;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PasswordChangeTests {
  private final Acme acme;
  private final Member con;
  private final PasswordChange passwordChange;
  private final PasswordReset passwordReset;
  private final PasswordResets resets;
  private final Entrance entrance;
  private final MailServer mailServer;
  private final Rows rows;

  PasswordChangeTests(
      Stage stage,
      PasswordChange passwordChange,
      PasswordReset passwordReset,
      PasswordResets resets,
      Entrance entrance,
      MailServer mailServer,
      Rows rows) {
    this.acme = stage.acme();
    this.con = acme.con();
    this.passwordChange = passwordChange;
    this.passwordReset = passwordReset;
    this.resets = resets;
    this.entrance = entrance;
    this.mailServer = mailServer;
    this.rows = rows;
  }

  @Test
  @Tag("S-11")
  void endsEverySessionButTheOneThatMadeIt() {
    entrance.signIn(con);
    entrance.signIn(con);
    String kept =
        rows.all(
                String.class,
                "SELECT SESSION_ID FROM app_session WHERE PRINCIPAL_NAME = ?",
                con.id().toString())
            .getFirst();
    change(kept);
    assertThat(
            rows.all(
                String.class,
                "SELECT SESSION_ID FROM app_session WHERE PRINCIPAL_NAME = ?",
                con.id().toString()))
        .containsExactly(kept);
  }

  @Test
  void killsTheLinksThatWouldUndoIt() {
    Token link = resets.mint(acme.id(), con.id(), Instant.now());
    change("");
    assertThat(passwordReset.find(acme.id(), link)).isEmpty();
  }

  @Test
  @Tag("D-21")
  @Tag("S-19")
  void isAuditedAndThePersonIsTold() {
    change("");
    assertThat(rows.audited(acme.id(), "password.change"))
        .returns(con.id().value(), Rows.Entry::actorId)
        .returns("{}", Rows.Entry::details);
    mailServer.awaitMail(
        "that tells Con",
        mail -> mail.to().contains(con.email()) && mail.subject().contains("was changed"));
  }

  private void change(String sessionToKeep) {
    passwordChange.change(acme.actor(con), new ChosenPassword("{test}new"), sessionToKeep);
  }
}
