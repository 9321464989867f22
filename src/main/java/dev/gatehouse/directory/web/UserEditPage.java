package dev.gatehouse.directory.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.GrantOffer;
import dev.gatehouse.user.GrantOffers;
import dev.gatehouse.user.Holdings;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserEditing;
import dev.gatehouse.user.UserGrants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the page of Edit shows (RAW-41). */
@Component
class UserEditPage {

  static final String TEMPLATE = "directory/edit";

  private final UserEditing editing;
  private final UserGrants grants;
  private final GrantOffers offers;

  UserEditPage(UserEditing editing, UserGrants grants, GrantOffers offers) {
    this.editing = editing;
    this.grants = grants;
    this.offers = offers;
  }

  Holdings holdings(User user) {
    return grants.holdings(user.organization(), user.id());
  }

  GrantChoices stored(User user) {
    return GrantChoices.of(
        user.kind(), grants.accountsOf(user.organization(), user.id()), holdings(user));
  }

  Map<String, Object> model(Actor actor, User user, UserEditForm form, GrantChoices choices) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("choices", choices);
    model.put("offer", offers.offer(actor, choices, holdings(user)));
    model.put("id", user.id().value());
    model.put("email", user.address().map(EmailAddress::value).orElse(""));
    model.put("name", user.name().orElse(""));
    model.put("pending", user.isPending());
    model.put("obstacle", editing.obstacle(actor, user).orElse(""));
    return model;
  }

  /** The same after somebody else was quicker: what is stored now beside what was typed. */
  Map<String, Object> conflict(Actor actor, User user, UserEditForm form, GrantChoices choices) {
    Map<String, Object> model = model(actor, user, form.over(user), choices);
    model.put("differences", differences(actor, user, form, choices));
    return model;
  }

  /** Whether all that was typed is stored already: the second half of a double click. */
  boolean isStored(Actor actor, User user, UserEditForm form, GrantChoices choices) {
    return differences(actor, user, form, choices).isEmpty()
        && Set.copyOf(choices.accounts()).equals(Set.copyOf(stored(user).accounts()));
  }

  private List<Difference> differences(
      Actor actor, User user, UserEditForm form, GrantChoices choices) {
    GrantChoices stored = stored(user);
    GrantOffer now = offers.offer(actor, stored, holdings(user));
    GrantOffer typed = offers.offer(actor, choices, holdings(user));
    return Difference.between(
        Difference.values(UserEditForm.of(user), stored, now),
        Difference.values(form, choices, typed));
  }
}
