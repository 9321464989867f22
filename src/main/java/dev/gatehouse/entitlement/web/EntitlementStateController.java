package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.Entitlement;
import dev.gatehouse.entitlement.EntitlementAdministration;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks before it deploys an entitlement, inactivates it or makes it obsolete. */
@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
@RequestMapping({
  "/entitlements/{id}/deployment",
  "/entitlements/{id}/inactivation",
  "/entitlements/{id}/obsolescence"
})
class EntitlementStateController {

  private static final String PAGE = "entitlement/step";

  private final EntitlementAdministration administration;

  EntitlementStateController(EntitlementAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, HttpServletRequest request, Answer answer) {
    return answer.page(PAGE, "form", model(actor, id, Step.of(request)));
  }

  @PostMapping
  ModelAndView create(
      Actor actor, @PathVariable long id, HttpServletRequest request, Answer answer) {
    Step step = Step.of(request);
    try {
      administration.become(actor, new EntitlementId(id), step.target());
      return answer.done("/entitlements/" + id, "entitlement.done." + step.path());
    } catch (Refused refused) {
      Map<String, Object> model = model(actor, id, step);
      model.put("refusal", refused.reason().messageKey());
      return answer.unprocessable(PAGE, "form", model);
    }
  }

  private Map<String, Object> model(Actor actor, long id, Step step) {
    Entitlement entitlement = administration.require(actor, new EntitlementId(id));
    return new HashMap<>(
        Map.of(
            "id",
            id,
            "code",
            entitlement.code().value(),
            "step",
            step.path(),
            "final",
            step == Step.OBSOLESCENCE,
            "possible",
            entitlement.state().mayBecome(step.target())));
  }
}
