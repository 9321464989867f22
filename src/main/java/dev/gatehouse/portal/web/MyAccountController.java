package dev.gatehouse.portal.web;

import dev.gatehouse.account.AccountFilter;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountPage;
import dev.gatehouse.account.AccountTree;
import dev.gatehouse.account.Reach;
import dev.gatehouse.account.ReachedAccounts;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.Reaches;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The own accounts, and below them what the role allows to see (FNO-11). */
@Controller
@ForEndUsers
@Requires(Permission.VIEW_OWN_ENTITLEMENTS)
class MyAccountController {

  private static final int PAGE_SIZE = 50;

  private final AccountTree tree;
  private final ReachedAccounts accounts;
  private final Reaches reaches;

  MyAccountController(AccountTree tree, ReachedAccounts accounts, Reaches reaches) {
    this.tree = tree;
    this.accounts = accounts;
    this.reaches = reaches;
  }

  @GetMapping("/portal/accounts")
  ModelAndView index(
      Actor actor,
      @ModelAttribute("form") MyAccountListForm form,
      BindingResult ignored,
      Answer answer) {
    OrganizationId organization = actor.organization();
    Reach reach = reaches.ofEntitlements(actor);
    Optional<AccountId> under = form.underId();
    under.ifPresent(account -> accounts.require(organization, reach, account));
    AccountPage page =
        tree.list(
            organization, AccountFilter.within(reach, form.q(), under, form.afterId()), PAGE_SIZE);
    return answer.page(
        "portal/accounts",
        "list",
        Map.of(
            "form",
            form,
            "searchable",
            reach.downwards(),
            "joinable",
            actor.type() == AccountType.SELF_REGISTERED,
            "line",
            under.map(account -> line(organization, reach, account)).orElse(List.of()),
            "accounts",
            page.nodes().stream().map(MyAccountView::of).toList(),
            "next",
            page.hasNext() ? page.nodes().getLast().account().id().value() : 0L));
  }

  private List<MyAccountView> line(OrganizationId organization, Reach reach, AccountId account) {
    return accounts.line(organization, reach, account).stream().map(MyAccountView::of).toList();
  }
}
