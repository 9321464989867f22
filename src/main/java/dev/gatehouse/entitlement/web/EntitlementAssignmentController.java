package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.Entitlement;
import dev.gatehouse.entitlement.EntitlementAdministration;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Giving an entitlement to another account, or to none. */
@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
@RequestMapping("/entitlements/{id}/account")
class EntitlementAssignmentController {

  private static final String PAGE = "entitlement/account";

  private final EntitlementAdministration administration;
  private final Options options;

  EntitlementAssignmentController(EntitlementAdministration administration, Options options) {
    this.administration = administration;
    this.options = options;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Answer answer) {
    Entitlement now = administration.require(actor, new EntitlementId(id));
    return answer.page(PAGE, "form", model(actor, now, AssignmentForm.of(now)));
  }

  /** The form as it stands, with what a search for accounts finds. */
  @PostMapping("/draft")
  ModelAndView draft(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") AssignmentForm form,
      BindingResult ignored,
      Answer answer) {
    Entitlement now = administration.require(actor, new EntitlementId(id));
    return answer.page(PAGE, "form", model(actor, now, form));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") AssignmentForm form,
      BindingResult errors,
      Answer answer) {
    try {
      administration.assign(actor, new EntitlementId(id), form.version(), form.accountId());
      return answer.done("/entitlements/" + id, "entitlement.assigned");
    } catch (Refused refused) {
      Entitlement now = administration.require(actor, new EntitlementId(id));
      if (EntitlementErrors.isStale(refused)) {
        Map<String, Object> model = model(actor, now, form.now(now));
        model.put("changed", true);
        return answer.conflict(PAGE, "form", model);
      }
      EntitlementErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", model(actor, now, form));
    }
  }

  private Map<String, Object> model(Actor actor, Entitlement entitlement, AssignmentForm form) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("id", entitlement.id().value());
    model.put("code", entitlement.code().value());
    model.put("options", options.accounts(actor.organization(), form.search(), form.account()));
    return model;
  }
}
