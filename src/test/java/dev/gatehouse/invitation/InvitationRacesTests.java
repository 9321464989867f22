package dev.gatehouse.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.Token;
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.Preferences;
import dev.gatehouse.user.Users;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** A manager and the invited person, at the same moment: one of them comes first. */
@DatabaseTest
@Tag("RAW-36")
@Tag("R-07")
@Tag("S-07")
class InvitationRacesTests {
  private final Acme acme;
  private final Actor ada;
  private final Member pia;
  private final InvitationId invitation;
  private final Token token;
  private final InvitationAdministration administration;
  private final AcceptInvitation acceptInvitation;
  private final ChosenPasswords passwords;
  private final Users users;
  private final Rivals rivals;
  private final Rows rows;

  InvitationRacesTests(
      Stage stage,
      InvitationLinks links,
      InvitationAdministration administration,
      AcceptInvitation acceptInvitation,
      ChosenPasswords passwords,
      Users users,
      Rivals rivals,
      Rows rows) {
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.pia = acme.pia();
    this.invitation = links.latestOf(acme.id(), pia.id());
    this.token = links.newLink(acme.id(), pia.id());
    this.administration = administration;
    this.acceptInvitation = acceptInvitation;
    this.passwords = passwords;
    this.users = users;
    this.rivals = rivals;
    this.rows = rows;
  }

  @RepeatedTest(10)
  void whoIsRevokedWhileAcceptingHasEitherJoinedOrNot() throws Exception {
    List<Boolean> outcomes =
        rivals.atOnce(
            acme.id(), accepting(), succeeding(() -> administration.revoke(ada, invitation)));

    assertOneCameFirst(outcomes, "invitation.revoke");
    assertThat(state()).isEqualTo(outcomes.getFirst() ? "ACCEPTED" : "REVOKED");
  }

  @RepeatedTest(10)
  void whoIsSentANewLinkWhileAcceptingHasEitherJoinedOrNeedsIt() throws Exception {
    List<Boolean> outcomes =
        rivals.atOnce(
            acme.id(),
            accepting(),
            succeeding(() -> administration.resend(ada, invitation, Optional.empty())));

    assertOneCameFirst(outcomes, "invitation.resend");
    assertThat(state()).isEqualTo(outcomes.getFirst() ? "ACCEPTED" : "OPEN");
  }

  private void assertOneCameFirst(List<Boolean> outcomes, String otherAction) {
    assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    assertThat(users.require(acme.id(), pia.id()).isActive()).isEqualTo(outcomes.getFirst());
    assertThat(
            rows.audit(acme.id()).stream()
                .filter(entry -> Long.valueOf(pia.id().value()).equals(entry.subjectId()))
                .map(Rows.Entry::action)
                .filter(List.of("invitation.accept", otherAction)::contains))
        .containsExactly(outcomes.getFirst() ? "invitation.accept" : otherAction);
  }

  private Callable<Boolean> accepting() {
    Joining joining =
        new Joining(
            pia.first(),
            pia.last(),
            passwords.of(Member.PASSWORD),
            new Preferences("en", null, "SYSTEM"));
    return () -> acceptInvitation.accept(acme.visitor(), token, joining).isPresent();
  }

  private static Callable<Boolean> succeeding(Runnable command) {
    return () -> {
      try {
        command.run();
        return true;
      } catch (Refused refused) {
        assertThat(refused.reason()).isEqualTo(InvitationRefusal.NOT_OPEN);
        return false;
      }
    };
  }

  private String state() {
    return rows.one(String.class, "SELECT state FROM invitation WHERE id = ?", invitation.value());
  }
}
