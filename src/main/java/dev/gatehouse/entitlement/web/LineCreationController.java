package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitledPackages;
import dev.gatehouse.entitlement.Entitlement;
import dev.gatehouse.entitlement.EntitlementAdministration;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.LineAdministration;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
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
@RequestMapping("/entitlements/{id}/lines")
class LineCreationController {

  private static final String PAGE = "entitlement/line";

  private final EntitlementAdministration entitlements;
  private final LineAdministration administration;
  private final EntitledPackages entitled;
  private final Options options;

  LineCreationController(
      EntitlementAdministration entitlements,
      LineAdministration administration,
      EntitledPackages entitled,
      Options options) {
    this.entitlements = entitlements;
    this.administration = administration;
    this.entitled = entitled;
    this.options = options;
  }

  @GetMapping("/new")
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    LineForm form = LineForm.fresh(entitled.today(actor.organization()));
    return answer.page(PAGE, "form", model(actor, id, form));
  }

  /** The form as it stands, with what a search for products finds. */
  @PostMapping("/draft")
  ModelAndView draft(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") LineForm form,
      BindingResult ignored,
      Answer answer) {
    return answer.page(PAGE, "form", model(actor, id, form));
  }

  @PostMapping("/new")
  ModelAndView create(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") LineForm form,
      BindingResult errors,
      Answer answer) {
    try {
      administration.add(actor, new EntitlementId(id), form.key(), form.toDefinition());
      return answer.done("/entitlements/" + id, "line.added");
    } catch (Refused refused) {
      EntitlementErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", model(actor, id, form));
    }
  }

  private Map<String, Object> model(Actor actor, long id, LineForm form) {
    Entitlement entitlement = entitlements.require(actor, new EntitlementId(id));
    return Map.of(
        "form",
        form,
        "entitlement",
        entitlement.id().value(),
        "options",
        options.products(actor.organization(), form.search(), form.chosen()));
  }
}
