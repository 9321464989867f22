package dev.gatehouse.entitlement.web;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.entitlement.DownloadPackage;
import dev.gatehouse.entitlement.EntitledPackages;
import dev.gatehouse.entitlement.Entitlement;
import dev.gatehouse.entitlement.EntitlementAdministration;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementLine;
import dev.gatehouse.entitlement.EntitlementLines;
import dev.gatehouse.entitlement.LineId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One entitlement with its lines, and what can be done to it. */
@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
class EntitlementDetailsController {

  private final EntitlementAdministration administration;
  private final EntitlementLines lines;
  private final EntitledPackages packages;
  private final Accounts accounts;

  EntitlementDetailsController(
      EntitlementAdministration administration,
      EntitlementLines lines,
      EntitledPackages packages,
      Accounts accounts) {
    this.administration = administration;
    this.lines = lines;
    this.packages = packages;
    this.accounts = accounts;
  }

  @GetMapping("/entitlements/{id}")
  ModelAndView show(Actor actor, @PathVariable long id, Times times, Answer answer) {
    Entitlement entitlement = administration.require(actor, new EntitlementId(id));
    List<EntitlementId> only = List.of(entitlement.id());
    Map<LineId, List<DownloadPackage>> counting = packages.of(actor.organization(), only);
    return answer.page(
        "entitlement/show",
        Map.of(
            "id",
            id,
            "code",
            entitlement.code().value(),
            "state",
            entitlement.state().word(),
            "account",
            account(actor, entitlement),
            "open",
            entitlement.isOpen(),
            "steps",
            Step.from(entitlement.state()),
            "lines",
            lines(actor, only, counting, times)));
  }

  private List<LineView> lines(
      Actor actor,
      List<EntitlementId> only,
      Map<LineId, List<DownloadPackage>> counting,
      Times times) {
    List<EntitlementLine> all = lines.of(actor.organization(), only);
    Map<AccountId, String> claimants =
        accounts
            .find(
                actor.organization(),
                all.stream().map(EntitlementLine::account).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(Account::id, Account::path));
    return all.stream()
        .map(line ->
            LineView.of(
                line,
                claimants.getOrDefault(line.account(), ""),
                counting.getOrDefault(line.id(), List.of()),
                times))
        .toList();
  }

  private String account(Actor actor, Entitlement entitlement) {
    return Optional.ofNullable(entitlement.account())
        .map(account -> accounts.require(actor.organization(), account).path())
        .orElse("");
  }
}
