package dev.gatehouse.portal.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Reach;
import dev.gatehouse.account.ReachedAccounts;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.entitlement.ReachedEntitlements;
import dev.gatehouse.entitlement.ReachedPage;
import dev.gatehouse.portal.ClaimEntitlement;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.Reaches;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The entitlements of the own accounts, and of their sub-accounts for whom the role allows it. */
@Controller
@ForEndUsers
@Requires(Permission.VIEW_OWN_ENTITLEMENTS)
class MyEntitlementController {

  private static final int PAGE_SIZE = 25;
  private static final List<String> STATES =
      Arrays.stream(EntitlementState.values())
          .filter(state -> state != EntitlementState.DRAFT)
          .map(EntitlementState::word)
          .toList();

  private final ReachedEntitlements entitlements;
  private final ReachedAccounts accounts;
  private final Reaches reaches;

  MyEntitlementController(
      ReachedEntitlements entitlements, ReachedAccounts accounts, Reaches reaches) {
    this.entitlements = entitlements;
    this.accounts = accounts;
    this.reaches = reaches;
  }

  @GetMapping("/portal/entitlements")
  ModelAndView index(
      Actor actor,
      @ModelAttribute("form") MyEntitlementListForm form,
      BindingResult ignored,
      Times times,
      Answer answer) {
    Reach reach = reaches.ofEntitlements(actor);
    Optional<Account> account =
        form.accountId().map(id -> accounts.require(actor.organization(), reach, id));
    ReachedPage page =
        entitlements.list(
            actor.organization(),
            account.map(one -> below(one.id(), reach)).orElse(reach),
            form.filter(),
            PAGE_SIZE);
    Map<String, Object> model = new HashMap<>(model(page, times));
    model.put("form", form);
    model.put("account", account.map(Account::name).orElse(""));
    model.put("mayClaim", ClaimEntitlement.mayClaim(actor));
    return answer.page("portal/entitlements", "list", model);
  }

  private static Map<String, Object> model(ReachedPage page, Times times) {
    return Map.of(
        "states",
        STATES,
        "entitlements",
        page.rows().stream().map(row -> MyEntitlementView.of(row, times)).toList(),
        "next",
        page.hasNext() ? page.rows().getLast().id().value() : 0L);
  }

  private static Reach below(AccountId account, Reach reach) {
    return new Reach(Set.of(account), reach.downwards());
  }
}
