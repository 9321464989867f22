package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementAdministration;
import dev.gatehouse.entitlement.EntitlementId;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
class EntitlementCreationController {

  private static final String PAGE = "entitlement/new";

  private final EntitlementAdministration administration;
  private final Options options;

  EntitlementCreationController(EntitlementAdministration administration, Options options) {
    this.administration = administration;
    this.options = options;
  }

  @GetMapping("/entitlements/new")
  ModelAndView show(Actor actor, Answer answer) {
    return answer.page(PAGE, "form", model(actor, EntitlementForm.fresh()));
  }

  /** The form as it stands, with what a search for accounts finds. */
  @PostMapping("/entitlements/draft")
  ModelAndView draft(
      Actor actor,
      @ModelAttribute("form") EntitlementForm form,
      BindingResult ignored,
      Answer answer) {
    return answer.page(PAGE, "form", model(actor, form));
  }

  @PostMapping("/entitlements/new")
  ModelAndView create(
      Actor actor,
      @ModelAttribute("form") EntitlementForm form,
      BindingResult errors,
      Answer answer) {
    try {
      EntitlementId id = administration.create(actor, form.toEntitlement());
      return answer.done("/entitlements/" + id.value(), "entitlement.created");
    } catch (Refused refused) {
      EntitlementErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", model(actor, form));
    }
  }

  private Map<String, Object> model(Actor actor, EntitlementForm form) {
    return Map.of(
        "form",
        form,
        "options",
        options.accounts(actor.organization(), form.search(), form.account()));
  }
}
