package dev.gatehouse.directory.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.directory.Deed;
import dev.gatehouse.directory.FilterOffers;
import dev.gatehouse.directory.FilterOffers.Choice;
import dev.gatehouse.directory.FilterOffers.Offer;
import dev.gatehouse.directory.FilterOffers.Wanted;
import dev.gatehouse.directory.Outcome;
import dev.gatehouse.directory.Prospect;
import dev.gatehouse.directory.Selection;
import dev.gatehouse.directory.UserRow.InvitationRow;
import dev.gatehouse.shared.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the page of a selection shows: whom it is about, and what there is to choose. */
@Component
class SelectionPage {

  static final String TEMPLATE = "directory/selection";

  private static final Wanted NOTHING = new Wanted(Optional.empty(), Optional.empty());

  private final Selection selection;
  private final FilterOffers offers;

  SelectionPage(Selection selection, FilterOffers offers) {
    this.selection = selection;
    this.offers = offers;
  }

  /** One person, as the page lists them, with the mail that it has seen. */
  record Chosen(long id, String label, String state, String mail, String obstacle) {

    static Chosen of(Prospect prospect) {
      return new Chosen(
          prospect.person().id(),
          prospect.label(),
          UrlWord.of(prospect.person().state()),
          Optional.ofNullable(prospect.person().invitation())
              .map(InvitationRow::mail)
              .map(String::valueOf)
              .orElse(""),
          prospect.obstacle().map(reason -> reason.messageKey()).orElse(""));
    }
  }

  /** Nobody of a selection that is empty, or too large to be taken. */
  Map<String, Object> model(Actor actor, SelectionForm form, String word) {
    Offer offer = offer(actor, form);
    Deed deed = deed(form, word, offer);
    boolean readable = !form.users().isEmpty() && !form.isTooLong();
    List<Chosen> all =
        readable
            ? selection.prospects(actor, deed, form.users()).stream().map(Chosen::of).toList()
            : List.of();
    Map<String, Object> model = new HashMap<>();
    model.put("word", word);
    model.put("people", all.stream().filter(person -> person.obstacle().isEmpty()).toList());
    model.put("others", all.stream().filter(person -> !person.obstacle().isEmpty()).toList());
    model.put("unknown", readable ? form.users().size() - all.size() : 0);
    model.put("back", form.back());
    model.put("roles", word.equals("roles") ? grantable(actor, offer) : List.of());
    model.put("scopes", offer.scopes());
    return model;
  }

  /** The page once everything is done. */
  Map<String, Object> model(SelectionForm form, String word, List<Outcome> outcomes) {
    return Map.of(
        "word",
        word,
        "back",
        form.back(),
        "outcomes",
        outcomes,
        "done",
        outcomes.stream().filter(Outcome::isDone).count());
  }

  Offer offer(Actor actor, SelectionForm form) {
    return offers.offer(
        actor.organization(), Optional.of(form.role()), form.wantedScope(), NOTHING);
  }

  Deed deed(SelectionForm form, String word, Offer offer) {
    return switch (word) {
      case "resend" -> new Deed.Resend(Set.copyOf(form.seen()));
      case "roles" ->
          new Deed.Regrant(offer.role().map(Role::id).orElse(new RoleId(0)), form.isAdding());
      case "scopes" ->
          new Deed.Rescope(
              new ScopeId(offer.scopes().chosen().map(Choice::id).orElse(0L)), form.isAdding());
      default -> new Deed.Simple(Deed.Verb.valueOf(word.toUpperCase(Locale.ROOT)));
    };
  }

  private static List<Role> grantable(Actor actor, Offer offer) {
    return offer.roles().stream().filter(role -> role.isGrantableBy(actor)).toList();
  }
}
