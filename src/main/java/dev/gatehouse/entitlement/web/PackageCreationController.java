package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitledPackages;
import dev.gatehouse.entitlement.PackageAdministration;
import dev.gatehouse.entitlement.PackageId;
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
@Requires({Permission.MANAGE_ENTITLEMENTS, Permission.MANAGE_DOWNLOAD_PACKAGES})
class PackageCreationController {

  private static final String PAGE = "entitlement/package";

  private final PackageAdministration administration;
  private final EntitledPackages entitled;
  private final Options options;

  PackageCreationController(
      PackageAdministration administration, EntitledPackages entitled, Options options) {
    this.administration = administration;
    this.entitled = entitled;
    this.options = options;
  }

  @GetMapping("/packages/new")
  ModelAndView show(Actor actor, Answer answer) {
    PackageForm form = PackageForm.fresh(entitled.today(actor.organization()));
    return answer.page(PAGE, "form", model(actor, form));
  }

  /** The form as it stands, with what a search for products finds. */
  @PostMapping("/packages/draft")
  ModelAndView draft(
      Actor actor, @ModelAttribute("form") PackageForm form, BindingResult ignored, Answer answer) {
    return answer.page(PAGE, "form", model(actor, form));
  }

  @PostMapping("/packages/new")
  ModelAndView create(
      Actor actor, @ModelAttribute("form") PackageForm form, BindingResult errors, Answer answer) {
    try {
      PackageId id = administration.create(actor, form.key(), form.toDefinition());
      return answer.done("/packages", "package.created", administration.require(actor, id).code());
    } catch (Refused refused) {
      EntitlementErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", model(actor, form));
    }
  }

  private Map<String, Object> model(Actor actor, PackageForm form) {
    return Map.of(
        "form",
        form,
        "options",
        options.products(actor.organization(), form.search(), form.products()));
  }
}
