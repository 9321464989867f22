package dev.gatehouse.directory.web;

import dev.gatehouse.account.AccountFilter;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountPolicy;
import dev.gatehouse.directory.AccountListing;
import dev.gatehouse.directory.AccountQuery;
import dev.gatehouse.directory.AccountRow;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trees of accounts: unfolded level by level, or searched (D-14). */
@Controller
@Requires({Permission.MANAGE_USERS, Permission.MANAGE_ACCOUNTS})
class AccountController {

  private static final int PAGE_SIZE = 50;
  private static final int LONGEST_SEARCH = 200;

  private final AccountQuery query;

  AccountController(AccountQuery query) {
    this.query = query;
  }

  @GetMapping("/accounts")
  ModelAndView index(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String type,
      @RequestParam Optional<Long> under,
      @RequestParam Optional<Long> after,
      Answer answer) {
    AccountFilter filter =
        new AccountFilter(
            q.substring(0, Math.min(q.length(), LONGEST_SEARCH)),
            UrlWord.parse(AccountType.class, type),
            under.map(AccountId::new),
            after.map(AccountId::new));
    AccountListing listing = query.list(actor.organization(), filter, PAGE_SIZE);
    return answer.page("directory/accounts", "list", model(actor, filter, listing));
  }

  private static Map<String, Object> model(
      Actor actor, AccountFilter filter, AccountListing listing) {
    List<AccountView> accounts = views(listing.rows(), actor);
    String type = filter.type().map(UrlWord::of).orElse("");
    Map<String, Object> model = new HashMap<>();
    model.put("search", filter.search());
    model.put("found", filter.isSearch());
    model.put("type", type);
    model.put("tabs", AccountTab.all(type, filter.under().isPresent()));
    model.put("line", views(listing.line(), actor));
    model.put("accounts", accounts);
    model.put("first", filter.after().isPresent() ? AccountAddress.of(filter) : "");
    model.put(
        "more", listing.hasNext() ? AccountAddress.after(filter, accounts.getLast().id()) : "");
    model.put("mayChange", AccountPolicy.mayChange(actor));
    model.put("mayOpenUsers", actor.may(Permission.MANAGE_USERS));
    return model;
  }

  private static List<AccountView> views(List<AccountRow> rows, Actor actor) {
    return rows.stream().map(row -> AccountView.of(row, actor)).toList();
  }
}
