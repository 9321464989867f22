package dev.gatehouse.portal.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.GrantOffers;
import dev.gatehouse.user.Holdings;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserEditing;
import dev.gatehouse.user.UserGrants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page of Edit shows to a delegate. */
@Component
class PersonEditPage {

  static final String TEMPLATE = "portal/edit";

  private final UserEditing editing;
  private final UserGrants grants;
  private final GrantOffers offers;

  PersonEditPage(UserEditing editing, UserGrants grants, GrantOffers offers) {
    this.editing = editing;
    this.grants = grants;
    this.offers = offers;
  }

  GrantChoices stored(User user) {
    return GrantChoices.of(
        user.kind(), grants.accountsOf(user.organization(), user.id()), holdings(user));
  }

  private Holdings holdings(User user) {
    return grants.holdings(user.organization(), user.id());
  }

  /** Where something is in the way, nothing of the person but how they are known. */
  Map<String, Object> model(Actor actor, User user, PersonForm form, GrantChoices choices) {
    String obstacle = editing.obstacle(actor, user).orElse("");
    Map<String, Object> model = new HashMap<>();
    model.put("form", obstacle.isEmpty() ? form : new PersonForm(0L, "", "", ""));
    model.put("choices", choices);
    model.put("offer", offers.offer(actor, choices, holdings(user)));
    model.put("id", user.id().value());
    model.put("person", user.label());
    model.put("obstacle", obstacle);
    return model;
  }

  List<Difference> differences(Actor actor, User user, PersonForm form, GrantChoices choices) {
    Holdings held = holdings(user);
    return Difference.between(
        PersonForm.of(user),
        offers.offer(actor, stored(user), held),
        form,
        offers.offer(actor, choices, held));
  }
}
