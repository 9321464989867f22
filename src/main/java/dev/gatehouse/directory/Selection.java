package dev.gatehouse.directory;

import dev.gatehouse.directory.UserRow.InvitationRow;
import dev.gatehouse.invitation.InvitationAdministration;
import dev.gatehouse.invitation.InvitationId;
import dev.gatehouse.mail.MailId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserGranting;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Does something to several people, one transaction each: what cannot be done to one of them does
 * not hold back the others, and every one gets an outcome.
 */
@Component
public class Selection {

  /** So many fit into an address, and into the patience of somebody who waits. */
  public static final int MOST = 100;

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

  /** The people of these numbers, by address; unknown and foreign numbers are nobody. */
  public List<Prospect> prospects(Actor actor, Deed deed, Collection<Long> numbers) {
    return people(actor, numbers).stream()
        .map(person ->
            new Prospect(
                person,
                Obstacles.to(actor, deed, person).or(() -> Obstacles.already(deed, person))))
        .toList();
  }

  /** Decided by the same commands as for one person alone; each number gets its outcome. */
  public List<Outcome> carryOut(Actor actor, Deed deed, Collection<Long> numbers) {
    List<UserRow> people = people(actor, numbers);
    Set<Long> unknown = new LinkedHashSet<>(numbers);
    people.forEach(person -> unknown.remove(person.id()));
    return Stream.concat(
            people.stream().map(person -> outcome(actor, deed, person)),
            unknown.stream().map(number -> Outcome.refused("#" + number, SelectionRefusal.UNKNOWN)))
        .toList();
  }

  private List<UserRow> people(Actor actor, Collection<Long> numbers) {
    actor.require(Permission.MANAGE_USERS);
    if (numbers.isEmpty()) {
      throw new Refused(SelectionRefusal.NOBODY);
    }
    if (numbers.size() > MOST) {
      throw new Refused(SelectionRefusal.TOO_MANY, MOST);
    }
    return query.some(actor.organization(), numbers);
  }

  private Outcome outcome(Actor actor, Deed deed, UserRow person) {
    String label = new Prospect(person, Optional.empty()).label();
    try {
      requirePossible(actor, deed, person);
      act(actor, deed, person);
      return Outcome.done(label);
    } catch (Refused refused) {
      return Outcome.refused(label, refused.reason(), refused.arguments());
    } catch (NotFound gone) {
      return Outcome.refused(label, SelectionRefusal.UNKNOWN);
    } catch (ConcurrencyFailureException changed) {
      return Outcome.refused(label, SelectionRefusal.CHANGED);
    }
  }

  /**
   * The sentence that the page has said before, where the command would only know a general one.
   */
  private static void requirePossible(Actor actor, Deed deed, UserRow person) {
    Optional<Refusal> obstacle = Obstacles.to(actor, deed, person);
    if (obstacle.isPresent()) {
      throw new Refused(obstacle.get());
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
      case REVOCATION -> revoke(actor, invitation(person));
    }
  }

  /** Whose link is dead already stays so without a word, as after a double click (R-07). */
  private void revoke(Actor actor, InvitationRow invitation) {
    if (invitation.isOpen()) {
      invitations.revoke(actor, new InvitationId(invitation.id()));
    }
  }

  private void resend(Actor actor, Deed.Resend resend, UserRow person) {
    InvitationRow invitation = invitation(person);
    Optional<Long> latest = Optional.ofNullable(invitation.mail());
    boolean seen = resend.seen().isEmpty() || latest.filter(resend.seen()::contains).isPresent();
    if (seen) {
      invitations.resend(actor, new InvitationId(invitation.id()), latest.map(MailId::new));
    }
  }

  private static InvitationRow invitation(UserRow person) {
    return Optional.ofNullable(person.invitation())
        .orElseThrow(() -> new Refused(SelectionRefusal.NOT_INVITED));
  }
}
