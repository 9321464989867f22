package dev.gatehouse.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InvitationRequest;
import dev.gatehouse.invitation.InvitationWishes;
import dev.gatehouse.invitation.Letter;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.signin.PasswordReset;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left of a person who was deleted. */
@DatabaseTest
class ErasureTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final DeleteUser deleteUser;
  private final UserAdministration administration;
  private final PasswordReset passwordReset;
  private final InvitationWishes wishes;
  private final Entrance entrance;
  private final Rows rows;

  ErasureTests(
      Stage stage,
      DeleteUser deleteUser,
      UserAdministration administration,
      PasswordReset passwordReset,
      InvitationWishes wishes,
      Entrance entrance,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.deleteUser = deleteUser;
    this.administration = administration;
    this.passwordReset = passwordReset;
    this.wishes = wishes;
    this.entrance = entrance;
    this.rows = rows;
  }

  @Test
  @Tag("D-01")
  @Tag("D-21")
  void nameAndAddressAreKeptNowhere() {
    String name = "Zebulon%d".formatted(stage.number());
    String address = acme.address(name);
    administration.remove(ada, invite(address, name).id());
    Member person = acme.join(invite(address, name));
    entrance.signIn(person);
    passwordReset.request(acme.visitor(), EmailAddress.parse(address).orElseThrow());
    wishes.ask(acme.visitor(), EmailAddress.parse(address).orElseThrow());
    awaitMails();
    rows.change(
        "UPDATE outbox_mail SET last_error = ? WHERE organization_id = ?",
        "550 5.1.1 <%s>: no such mailbox".formatted(address.toUpperCase(Locale.ROOT)),
        acme.id().value());
    administration.deactivate(ada, person.id());
    assertThat(rows.columnsWith(name))
        .contains("app_user.email", "audit_subject.name", "user_word.word")
        .contains("password_reset.email_canonical", "invitation_wish.email_canonical")
        .contains("invitation_batch.note")
        .contains("outbox_mail.last_error");

    deleteUser.delete(ada, person.id());

    assertThat(rows.columnsWith(name)).isEmpty();
  }

  @Test
  @Tag("D-01")
  @Tag("CS-16")
  void theTrailKeepsWhatWasDoneUnderANumber() {
    long ina = acme.ina().id().value();
    List<Rows.Entry> before = rows.audit(acme.id());

    deleteUser.delete(ada, acme.ina().id());

    assertThat(rows.audit(acme.id())).startsWith(before.toArray(Rows.Entry[]::new));
    assertThat(rows.audited(acme.id(), "user.delete"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns(ina, Rows.Entry::subjectId)
        .returns("{\"state\":{\"before\":\"INACTIVE\",\"after\":null}}", Rows.Entry::details);
    assertThat(
            rows.all(
                String.class,
                "SELECT COALESCE(name, email, '-') FROM audit_subject WHERE subject_id = ?",
                ina))
        .containsOnly("-");
  }

  @Test
  @Tag("D-01")
  @Tag("D-05")
  void theAddressIsFreeForANewPerson() {
    administration.remove(ada, acme.con().id());
    deleteUser.delete(ada, acme.con().id());

    Member anew = acme.join(invite(acme.con().email(), "Other"));

    assertThat(anew.id()).isNotEqualTo(acme.con().id());
    assertThat(
            rows.one(
                String.class,
                "SELECT GROUP_CONCAT(DISTINCT name) FROM audit_subject WHERE subject_id = ?",
                anew.id().value()))
        .isEqualTo("Other Person");
  }

  @Test
  @Tag("D-21")
  void aNamesakeWhoIsStillHereKeepsTheName() {
    String address = acme.address("shared");
    Member first = acme.join(invite(address, "First"));
    // By SQL until an address can be changed.
    rows.change(
        "UPDATE app_user SET email = ?, email_canonical = ? WHERE id = ?",
        acme.address("moved"),
        acme.address("moved"),
        first.id().value());
    Member second = acme.join(invite(address, "Second"));
    administration.deactivate(ada, first.id());

    deleteUser.delete(ada, first.id());

    assertThat(rows.columnsWith(address)).contains("app_user.email", "audit_subject.email");
    assertThat(acme.userWith(address)).isEqualTo(second.id());
  }

  @Test
  @Tag("D-21")
  void whatAnInviterWroteIsWiped() {
    String name = "Yolanda%d".formatted(stage.number());
    acme.invite(acme.uma(), withNote(acme.address("guest"), "Yours, " + name), "Gus", "Guest");
    administration.remove(ada, acme.uma().id());

    deleteUser.delete(ada, acme.uma().id());

    assertThat(rows.columnsWith(name)).isEmpty();
  }

  private Member invite(String address, String name) {
    return acme.invite(acme.ada(), withNote(address, "Dear " + name), name, "Person");
  }

  private InvitationRequest withNote(String address, String note) {
    InvitationRequest plain = acme.consumers(address);
    return new InvitationRequest(
        plain.key(), plain.addresses(), plain.grants(), new Letter(null, note));
  }

  private void awaitMails() {
    rows.await(
        "all mails have left",
        () ->
            rows.one(
                Boolean.class,
                "SELECT COUNT(*) = 0 FROM outbox_mail WHERE organization_id = ? AND state ="
                    + " 'QUEUED'",
                acme.id().value()));
  }
}
