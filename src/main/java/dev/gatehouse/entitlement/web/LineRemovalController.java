package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementLine;
import dev.gatehouse.entitlement.LineAdministration;
import dev.gatehouse.entitlement.LineId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks before it removes a line. */
@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
@RequestMapping("/entitlements/lines/{id}/removal")
class LineRemovalController {

  private static final String PAGE = "entitlement/removal";

  private final LineAdministration administration;

  LineRemovalController(LineAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Times times, Answer answer) {
    return answer.page(PAGE, "form", model(actor, id, times));
  }

  @PostMapping
  ModelAndView create(Actor actor, @PathVariable long id, Times times, Answer answer) {
    try {
      EntitlementId entitlement = administration.remove(actor, new LineId(id));
      return answer.done("/entitlements/" + entitlement.value(), "line.removed");
    } catch (Refused refused) {
      Map<String, Object> model = model(actor, id, times);
      model.put("refusal", refused.reason().messageKey());
      return answer.unprocessable(PAGE, "form", model);
    }
  }

  private Map<String, Object> model(Actor actor, long id, Times times) {
    EntitlementLine line = administration.require(actor, new LineId(id));
    return new HashMap<>(
        Map.of(
            "entitlement",
            line.entitlement().value(),
            "line",
            LineView.of(line, "", List.of(), times)));
  }
}
