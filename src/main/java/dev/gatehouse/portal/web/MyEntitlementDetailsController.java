package dev.gatehouse.portal.web;

import dev.gatehouse.account.Reach;
import dev.gatehouse.entitlement.DownloadPackage;
import dev.gatehouse.entitlement.EntitledPackages;
import dev.gatehouse.entitlement.EntitlementCode;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.LineId;
import dev.gatehouse.entitlement.ReachedEntitlement;
import dev.gatehouse.entitlement.ReachedEntitlements;
import dev.gatehouse.portal.HandOver;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.Reaches;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One entitlement with its products and what there is to download. */
@Controller
@ForEndUsers
@Requires(Permission.VIEW_OWN_ENTITLEMENTS)
class MyEntitlementDetailsController {

  private final ReachedEntitlements entitlements;
  private final EntitledPackages packages;
  private final Reaches reaches;
  private final HandOver handOver;

  MyEntitlementDetailsController(
      ReachedEntitlements entitlements,
      EntitledPackages packages,
      Reaches reaches,
      HandOver handOver) {
    this.entitlements = entitlements;
    this.packages = packages;
    this.reaches = reaches;
    this.handOver = handOver;
  }

  @GetMapping("/portal/entitlements/{id}")
  ModelAndView show(Actor actor, @PathVariable long id, Times times, Answer answer) {
    Reach reach = reaches.ofEntitlements(actor);
    ReachedEntitlement held =
        entitlements.require(actor.organization(), reach, new EntitlementId(id));
    Map<LineId, List<DownloadPackage>> counting =
        packages.of(actor.organization(), List.of(held.entitlement().id()));
    return answer.page(
        "portal/entitlement",
        Map.of(
            "id", id,
            "code", held.code().map(EntitlementCode::value).orElse(""),
            "state", held.entitlement().state().word(),
            "account", held.account(),
            "mayHandOver", handOver.mayHandOver(actor, reach, held),
            "lines",
                held.lines().stream()
                    .map(line ->
                        MyLineView.of(line, counting.getOrDefault(line.id(), List.of()), times))
                    .toList()));
  }
}
