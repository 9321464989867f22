package dev.gatehouse.portal.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.entitlement.EntitlementClaims.Verdict;
import dev.gatehouse.portal.ClaimEntitlement;
import dev.gatehouse.portal.Claiming;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.TooMany;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Claiming a further ID, one at a time (FNO-26). */
@Controller
@ForEndUsers
@Requires(Permission.VIEW_OWN_ENTITLEMENTS)
@RequestMapping("/portal/claim")
class ClaimController {

  private static final String PAGE = "portal/claim";

  private final ClaimEntitlement claimEntitlement;
  private final Claiming claiming;

  ClaimController(ClaimEntitlement claimEntitlement, Claiming claiming) {
    this.claimEntitlement = claimEntitlement;
    this.claiming = claiming;
  }

  @GetMapping
  ModelAndView show(Actor actor, Answer answer) {
    List<Account> accounts = claimEntitlement.accountsOf(actor);
    return answer.page(
        PAGE, "form", model(accounts, new ClaimForm("", accounts.getFirst().id().value())));
  }

  @PostMapping
  ModelAndView create(
      Actor actor,
      @Valid @ModelAttribute("form") ClaimForm form,
      BindingResult errors,
      Answer answer) {
    List<Account> accounts = claimEntitlement.accountsOf(actor);
    if (errors.hasErrors()) {
      return answer.unprocessable(PAGE, "form", model(accounts, form));
    }
    try {
      Verdict verdict = claiming.claim(actor, form.code(), new AccountId(form.account()));
      return answer.done(
          "/portal/entitlements",
          verdict == Verdict.HELD ? "portal.claim.held" : "portal.claim.done");
    } catch (Refused refused) {
      String key =
          refused instanceof TooMany ? "portal.claim.delayed" : refused.reason().messageKey();
      errors.rejectValue("code", key, refused.arguments(), null);
      return answer.unprocessable(PAGE, "form", model(accounts, form), refused);
    }
  }

  private static Map<String, Object> model(List<Account> accounts, ClaimForm form) {
    return Map.of(
        "form",
        form,
        "choices",
        accounts.stream()
            .map(account -> Choice.of(account, account.id().value() == form.account()))
            .toList());
  }
}
