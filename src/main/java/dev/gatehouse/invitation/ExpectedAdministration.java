package dev.gatehouse.invitation;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.Delegates;
import dev.gatehouse.user.GrantRefusal;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.Users;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a delegate can do with an open invitation, be it one or an account offer: the same, with the
 * same answers (D-12).
 */
@Component
public class ExpectedAdministration {

  private final Organizations organizations;
  private final JdbcClient jdbc;
  private final InvitationAdministration invitations;
  private final AccountOfferTable offers;
  private final AccountOfferDesk desk;
  private final UserAdministration people;
  private final Delegates delegates;
  private final Users users;
  private final Roles roles;

  ExpectedAdministration(
      Organizations organizations,
      JdbcClient jdbc,
      InvitationAdministration invitations,
      AccountOfferTable offers,
      AccountOfferDesk desk,
      UserAdministration people,
      Delegates delegates,
      Users users,
      Roles roles) {
    this.organizations = organizations;
    this.jdbc = jdbc;
    this.invitations = invitations;
    this.offers = offers;
    this.desk = desk;
    this.people = people;
    this.delegates = delegates;
    this.users = users;
    this.roles = roles;
  }

  private sealed interface Entry {

    /** An ordinary invitation. */
    record Invited(InvitationId id, UserId user, Instant issuedAt) implements Entry {}

    /** Of somebody out of reach. */
    record Offered(AccountOffer offer) implements Entry {}
  }

  /** To whom it went, in canonical form; NotFound beyond reach. */
  public String addressOf(Actor actor, EntryKey key) {
    return switch (require(actor, key)) {
      case Entry.Invited invited ->
          users
              .require(actor.organization(), invited.user())
              .address()
              .map(address -> address.canonical())
              .orElse("");
      case Entry.Offered offered -> offered.offer().address().canonical();
    };
  }

  /**
   * Sends a new link and kills the old ones.
   *
   * @param seen when it was sent last as the page knew it; where it was sent again since, somebody
   *     was quicker, mostly the same person by a double click, and nothing is done
   */
  @Command
  public void resend(Actor actor, EntryKey key, Instant seen) {
    organizations.lock(actor.organization());
    switch (require(actor, key)) {
      case Entry.Invited invited when invited.issuedAt().equals(seen) ->
          invitations.resend(actor, invited.id(), Optional.empty());
      case Entry.Offered offered when offered.offer().issuedAt().equals(seen) ->
          reissue(actor, offered.offer());
      default -> {}
    }
  }

  /** Kills the links; the entry stays. Refuses with NOT_OPEN. */
  @Command
  public void revoke(Actor actor, EntryKey key) {
    organizations.lock(actor.organization());
    switch (require(actor, key)) {
      case Entry.Invited invited -> invitations.revoke(actor, invited.id());
      case Entry.Offered offered -> desk.revoke(actor, offered.offer());
    }
  }

  /** Discards the entry with its links; without a word where it is gone already. */
  @Command
  public void remove(Actor actor, EntryKey key) {
    organizations.lock(actor.organization());
    requireDelegate(actor);
    Optional<Entry> found = find(actor, key);
    if (found.isPresent()) {
      switch (found.get()) {
        case Entry.Invited invited -> removePending(actor, invited.user());
        case Entry.Offered offered -> discard(actor, offered.offer());
      }
    }
  }

  /** Who joined meanwhile is a member, and not removed by what was said of an entry. */
  private void removePending(Actor actor, UserId user) {
    boolean joined =
        users.find(actor.organization(), user).filter(found -> !found.isPending()).isPresent();
    if (joined) {
      throw new Refused(InvitationRefusal.NOT_OPEN);
    }
    people.remove(actor, user);
  }

  private void discard(Actor actor, AccountOffer offer) {
    requireManageable(actor, new Entry.Offered(offer));
    desk.discard(actor, offer);
  }

  private void reissue(Actor actor, AccountOffer offer) {
    if (!rolesOf(offer).stream().allMatch(role -> role.isGrantableBy(actor))) {
      throw new Refused(GrantRefusal.BEYOND_YOURS);
    }
    desk.reissue(actor, organizations.require(actor.organization()), offer);
  }

  private Entry require(Actor actor, EntryKey key) {
    requireDelegate(actor);
    Entry entry = find(actor, key).orElseThrow(() -> new NotFound("invitation"));
    requireManageable(actor, entry);
    return entry;
  }

  private static void requireDelegate(Actor actor) {
    if (!actor.isDelegate()) {
      throw new Forbidden(Permission.MANAGE_ACCOUNT_PEOPLE);
    }
  }

  private void requireManageable(Actor actor, Entry entry) {
    switch (entry) {
      case Entry.Invited invited -> people.requireManageable(actor, invited.user());
      case Entry.Offered(AccountOffer offer) ->
          delegates.requireManageable(actor, offer.accounts(), rolesOf(offer));
    }
  }

  private List<Role> rolesOf(AccountOffer offer) {
    return roles.all(offer.organization()).stream()
        .filter(role -> offer.roles().contains(role.id()))
        .toList();
  }

  private Optional<Entry> find(Actor actor, EntryKey key) {
    return invitation(actor, key)
        .map(Entry.class::cast)
        .or(() -> offers.find(actor.organization(), key).map(Entry.Offered::new));
  }

  private Optional<Entry.Invited> invitation(Actor actor, EntryKey key) {
    return jdbc.sql(
            """
            SELECT id, user_id, issued_at
            FROM invitation
            WHERE organization_id = :organization AND entry_key = :key
            """)
        .param("organization", actor.organization().value())
        .param("key", key.value())
        .query((row, number) ->
            new Entry.Invited(
                new InvitationId(row.getLong("id")),
                new UserId(row.getLong("user_id")),
                row.getTimestamp("issued_at").toInstant()))
        .optional();
  }
}
