package dev.gatehouse.entitlement.web;

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
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
@RequestMapping("/entitlements/lines/{id}/edit")
class LineEditController {

  private static final String PAGE = "entitlement/line";

  private final LineAdministration administration;
  private final Options options;

  LineEditController(LineAdministration administration, Options options) {
    this.administration = administration;
    this.options = options;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Answer answer) {
    EntitlementLine line = administration.require(actor, new LineId(id));
    return answer.page(PAGE, "form", model(actor, line, LineForm.of(line)));
  }

  /** The form as it stands, with what a search for products finds. */
  @PostMapping("/draft")
  ModelAndView draft(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") LineForm form,
      BindingResult ignored,
      Answer answer) {
    return answer.page(
        PAGE, "form", model(actor, administration.require(actor, new LineId(id)), form));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") LineForm form,
      BindingResult errors,
      Times times,
      Answer answer) {
    EntitlementLine now = administration.require(actor, new LineId(id));
    try {
      administration.change(actor, now.id(), form.version(), form.toDefinition());
      return answer.done("/entitlements/" + now.entitlement().value(), "line.changed");
    } catch (Refused refused) {
      if (EntitlementErrors.isStale(refused)) {
        return answer.conflict(PAGE, "form", stale(actor, now, form.onto(now), times));
      }
      EntitlementErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", model(actor, now, form));
    }
  }

  private Map<String, Object> model(Actor actor, EntitlementLine line, LineForm form) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("entitlement", line.entitlement().value());
    model.put("id", line.id().value());
    model.put("saved", line.code().value());
    model.put("options", options.products(actor.organization(), form.search(), form.chosen()));
    return model;
  }

  private Map<String, Object> stale(Actor actor, EntitlementLine now, LineForm form, Times times) {
    LineView view = LineView.of(now, "", List.of(), times);
    Map<String, Object> model = model(actor, now, form);
    model.put(
        "meanwhile",
        List.of(
            new Saved("label.product", view.product()),
            new Saved("label.quantity", String.valueOf(view.quantity())),
            new Saved("label.start", view.start()),
            new Saved("label.end", view.end())));
    return model;
  }
}
