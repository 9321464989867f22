package dev.gatehouse.portal.web;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementRefusal;
import dev.gatehouse.entitlement.ReachedEntitlement;
import dev.gatehouse.portal.HandOver;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
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

/** Assigning an entitlement of an own account to a sub-account, and back (FNO-12). */
@Controller
@ForEndUsers
@Requires(Permission.MANAGE_SUB_ACCOUNT_ENTITLEMENTS)
@RequestMapping("/portal/entitlements/{id}/account")
class HandOverController {

  private static final String PAGE = "portal/hand-over";

  private final HandOver handOver;
  private final Recipients recipients;

  HandOverController(HandOver handOver, Recipients recipients) {
    this.handOver = handOver;
    this.recipients = recipients;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Answer answer) {
    ReachedEntitlement held = handOver.require(actor, new EntitlementId(id));
    return answer.page(PAGE, "form", model(actor, held, HandOverForm.of(held)));
  }

  /** The form as it stands, with what a search for accounts finds. */
  @PostMapping("/draft")
  ModelAndView draft(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") HandOverForm form,
      BindingResult ignored,
      Answer answer) {
    ReachedEntitlement held = handOver.require(actor, new EntitlementId(id));
    return answer.page(PAGE, "form", model(actor, held, form));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") HandOverForm form,
      BindingResult errors,
      Answer answer) {
    EntitlementId entitlement = new EntitlementId(id);
    if (form.account() == null) {
      errors.rejectValue("account", "portal.hand-over.missing");
      return answer.unprocessable(
          PAGE, "form", model(actor, handOver.require(actor, entitlement), form));
    }
    try {
      handOver.handTo(actor, entitlement, form.version(), new AccountId(form.account()));
      return answer.done("/portal/entitlements/" + id, "entitlement.assigned");
    } catch (Refused refused) {
      return refused(actor, handOver.require(actor, entitlement), form, errors, answer, refused);
    }
  }

  private ModelAndView refused(
      Actor actor,
      ReachedEntitlement held,
      HandOverForm form,
      BindingResult errors,
      Answer answer,
      Refused refused) {
    if (refused.reason() == EntitlementRefusal.CHANGED) {
      Map<String, Object> model = model(actor, held, form.now(held));
      model.put("changed", true);
      return answer.conflict(PAGE, "form", model);
    }
    errors.rejectValue("account", refused.reason().messageKey(), refused.arguments(), null);
    return answer.unprocessable(PAGE, "form", model(actor, held, form), refused);
  }

  private Map<String, Object> model(Actor actor, ReachedEntitlement held, HandOverForm form) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("id", held.entitlement().id().value());
    model.put("code", held.entitlement().code().value());
    model.put(
        "options",
        recipients.of(
            actor.organization(), handOver.line(actor, held), form.search(), form.account()));
    return model;
  }
}
