package dev.gatehouse.directory.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountPolicy;
import dev.gatehouse.account.ParentOffers;
import dev.gatehouse.shared.Actor;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The page on which an account gets another place. */
@Component
class AccountMovePage {

  static final String TEMPLATE = "account/move";

  private final ParentOffers offers;

  AccountMovePage(ParentOffers offers) {
    this.offers = offers;
  }

  Map<String, Object> model(Actor actor, Account account, AccountMoveForm form) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("account", account);
    model.put(
        "obstacle",
        AccountPolicy.moveObstacle(account)
            .map(refused -> refused.reason().messageKey())
            .orElse(""));
    model.put(
        "parents",
        offers.forMove(actor.organization(), account, form.parentSearch(), form.parentId()));
    return model;
  }

  /** As the account is now, after somebody else has changed it. */
  Map<String, Object> changed(Actor actor, Account now) {
    Map<String, Object> model = model(actor, now, AccountMoveForm.of(now));
    model.put("changed", true);
    return model;
  }
}
