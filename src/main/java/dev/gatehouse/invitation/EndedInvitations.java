package dev.gatehouse.invitation;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.UserDeleted;
import dev.gatehouse.user.UserDiscarded;
import dev.gatehouse.user.UserRemoved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of the invitations of people who leave; what they sent themselves stays. */
@Component
class EndedInvitations {

  private static final List<String> KEEPING_ADDRESSES =
      List.of("invitation_wish", "invitation_mailing", "invitation_import_row", "account_offer");

  private final JdbcClient jdbc;
  private final Invitations invitations;
  private final InvitationBatches batches;
  private final InvitationDesk desk;

  EndedInvitations(
      JdbcClient jdbc, Invitations invitations, InvitationBatches batches, InvitationDesk desk) {
    this.jdbc = jdbc;
    this.invitations = invitations;
    this.batches = batches;
    this.desk = desk;
  }

  /** Only a former member who was invited anew has one that is open. */
  @EventListener
  void on(UserRemoved removed) {
    Actor actor = removed.actor();
    invitations
        .latestOf(actor.organization(), removed.user())
        .filter(Invitation::isUnanswered)
        .ifPresent(invitation -> desk.revoke(actor, invitation));
  }

  @EventListener
  void on(UserDiscarded discarded) {
    batches.forgetNotesTo(discarded.actor().organization(), discarded.user());
    discard(discarded.actor(), discarded.user());
  }

  @EventListener
  void on(UserDeleted deleted) {
    batches.forgetNotes(deleted.actor().organization(), deleted.user());
    discard(deleted.actor(), deleted.user());
    for (String table : KEEPING_ADDRESSES) {
      deleted.address().ifPresent(address -> forget(table, deleted.actor(), address));
    }
  }

  private void forget(String table, Actor actor, EmailAddress address) {
    jdbc.sql(
            """
            DELETE FROM %s
            WHERE organization_id = :organization AND email_canonical = :address
            """
                .formatted(table))
        .param("organization", actor.organization().value())
        .param("address", address.canonical())
        .update();
  }

  /** With all links (RAW-48). */
  private void discard(Actor actor, UserId user) {
    jdbc.sql("DELETE FROM invitation WHERE organization_id = :organization AND user_id = :user")
        .param("organization", actor.organization().value())
        .param("user", user.value())
        .update();
  }
}
