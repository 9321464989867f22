package dev.gatehouse.entitlement.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.entitlement.EntitlementFilter;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementPage;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.entitlement.Entitlements;
import dev.gatehouse.entitlement.Product;
import dev.gatehouse.entitlement.Products;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The entitlements of the organization, the newest first. */
@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
class EntitlementController {

  private static final int PAGE_SIZE = 25;
  private static final int MOST_MATCHES = 100;

  private final Entitlements entitlements;
  private final Accounts accounts;
  private final Products products;

  EntitlementController(Entitlements entitlements, Accounts accounts, Products products) {
    this.entitlements = entitlements;
    this.accounts = accounts;
    this.products = products;
  }

  @GetMapping("/entitlements")
  ModelAndView index(
      Actor actor,
      @ModelAttribute("form") EntitlementListForm form,
      BindingResult ignored,
      Times times,
      Answer answer) {
    EntitlementFilter filter = filter(actor.organization(), form);
    EntitlementPage page = entitlements.list(actor.organization(), filter, PAGE_SIZE);
    return answer.page(
        "entitlement/index",
        "list",
        Map.of(
            "form",
            form,
            "states",
            Arrays.stream(EntitlementState.values()).map(EntitlementState::word).toList(),
            "many",
            isMany(filter.accounts()) || isMany(filter.products()),
            "entitlements",
            page.rows().stream().map(row -> EntitlementView.of(row, times)).toList(),
            "next",
            page.hasNext() ? page.rows().getLast().entitlement().id().value() : 0L));
  }

  private EntitlementFilter filter(OrganizationId organization, EntitlementListForm form) {
    return new EntitlementFilter(
        form.q(),
        found(
            form.account(), text -> accounts.search(organization, text, MOST_MATCHES), Account::id),
        found(
            form.product(), text -> products.search(organization, text, MOST_MATCHES), Product::id),
        form.states(),
        Optional.ofNullable(form.after()).map(EntitlementId::new));
  }

  private static <T, I> Optional<Set<I>> found(
      String text, Function<String, List<T>> search, Function<T, I> id) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(search.apply(text).stream().map(id).collect(Collectors.toUnmodifiableSet()));
  }

  private static <I> boolean isMany(Optional<Set<I>> ids) {
    return ids.filter(found -> found.size() == MOST_MATCHES).isPresent();
  }
}
