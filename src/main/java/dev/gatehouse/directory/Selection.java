package dev.gatehouse.directory;

import dev.gatehouse.invitation.InvitationAdministration;
import dev.gatehouse.invitation.InvitationId;
import dev.gatehouse.invitation.InvitationRefusal;
import dev.gatehouse.mail.MailId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserGranting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Does something to several people, one transaction each: what cannot be done to one of them does
 * not hold back the others, and every one gets an outcome.
 */
@Component
public class Selection {

  private final UserQuery query;
  private final UserAdministration administration;
  private final InvitationAdministration invitations;
  private final UserGranting granting;

  Selection(
      UserQuery query,
      UserAdministration administration,
      InvitationAdministration invitations,
      UserGranting granting) {
    this.query = query;
    this.administration = administration;
    this.invitations = invitations;
    this.granting = granting;
  }

  /** The people of these numbers, as they are; unknown and foreign numbers are nobody. */
  public List<UserRow> people(Actor actor, Collection<Long> numbers) {
    actor.require(Permission.MANAGE_USERS);
    return query.some(actor.organization(), numbers);
  }

  /** In the order of the list; decided by the same commands as for one person alone. */
  public List<Outcome> carryOut(Actor actor, Deed deed, Collection<Long> numbers) {
    return people(actor, numbers).stream().map(person -> outcome(actor, deed, person)).toList();
  }

  private Outcome outcome(Actor actor, Deed deed, UserRow person) {
    String label = person.email().isEmpty() ? person.name().orElse("") : person.email();
    try {
      act(actor, deed, person);
      return new Outcome(label, "", List.of());
    } catch (Refused refused) {
      return new Outcome(label, refused.reason().messageKey(), List.of(refused.arguments()));
    } catch (NotFound gone) {
      return new Outcome(label, "users.selection.gone", List.of());
    }
  }

  private void act(Actor actor, Deed deed, UserRow person) {
    UserId user = new UserId(person.id());
    switch (deed) {
      case Deed.Simple simple -> act(actor, simple.verb(), person);
      case Deed.Resend resend -> resend(actor, resend, person);
      case Deed.Regrant regrant when regrant.given() ->
          granting.addRole(actor, user, regrant.role());
      case Deed.Regrant regrant -> granting.takeRole(actor, user, regrant.role());
      case Deed.Rescope rescope when rescope.given() ->
          granting.addScope(actor, user, rescope.scope());
      case Deed.Rescope rescope -> granting.takeScope(actor, user, rescope.scope());
    }
  }

  private void act(Actor actor, Deed.Verb verb, UserRow person) {
    UserId user = new UserId(person.id());
    switch (verb) {
      case DEACTIVATION -> administration.deactivate(actor, user);
      case ACTIVATION -> administration.activate(actor, user);
      case REMOVAL -> administration.remove(actor, user);
      case REVOCATION -> invitations.revoke(actor, invitation(person));
    }
  }

  private void resend(Actor actor, Deed.Resend resend, UserRow person) {
    InvitationId invitation = invitation(person);
    Optional<Long> latest =
        Optional.ofNullable(person.invitation()).map(UserRow.InvitationRow::mail);
    boolean seen = resend.seen().isEmpty() || latest.filter(resend.seen()::contains).isPresent();
    if (seen) {
      invitations.resend(actor, invitation, latest.map(MailId::new));
    }
  }

  private static InvitationId invitation(UserRow person) {
    return Optional.ofNullable(person.invitation())
        .map(row -> new InvitationId(row.id()))
        .orElseThrow(() -> new Refused(InvitationRefusal.NOT_OPEN));
  }
}
