package dev.gatehouse.directory.web;

import dev.gatehouse.account.AccountAdministration;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.ParentOffers;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Add account: at the top, or below another. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
class AccountCreationController {

  private static final String PAGE = "account/new";
  private static final List<AccountType> BY_HAND =
      List.of(AccountType.CUSTOMER, AccountType.PARTNER, AccountType.PRODUCER);

  private final AccountAdministration administration;
  private final ParentOffers offers;

  AccountCreationController(AccountAdministration administration, ParentOffers offers) {
    this.administration = administration;
    this.offers = offers;
  }

  @GetMapping("/accounts/new")
  ModelAndView show(Actor actor, @RequestParam Optional<Long> parent, Answer answer) {
    return answer.page(PAGE, "form", model(actor, AccountForm.below(parent.orElse(null))));
  }

  /** The form as it stands, with what a search for the account above finds. */
  @PostMapping("/accounts/draft")
  ModelAndView draft(
      Actor actor, @ModelAttribute("form") AccountForm form, BindingResult ignored, Answer answer) {
    return answer.page(PAGE, "form", model(actor, form));
  }

  @PostMapping("/accounts/new")
  ModelAndView create(
      Actor actor, @ModelAttribute("form") AccountForm form, BindingResult errors, Answer answer) {
    try {
      AccountId made = administration.create(actor, form.toAccount());
      String name = administration.require(actor, made).name();
      return answer.done("/accounts?under=" + made.value(), "account.created", name);
    } catch (Refused refused) {
      AccountErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", model(actor, form));
    }
  }

  private Map<String, Object> model(Actor actor, AccountForm form) {
    return Map.of(
        "form", form,
        "types", BY_HAND,
        "parents", offers.forNew(actor.organization(), form.parentSearch(), form.parentId()));
  }
}
