package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.DownloadPackage;
import dev.gatehouse.entitlement.PackageAdministration;
import dev.gatehouse.entitlement.PackageId;
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
@Requires({Permission.MANAGE_ENTITLEMENTS, Permission.MANAGE_DOWNLOAD_PACKAGES})
@RequestMapping("/packages/{id}/edit")
class PackageEditController {

  private static final String PAGE = "entitlement/package";

  private final PackageAdministration administration;
  private final Options options;

  PackageEditController(PackageAdministration administration, Options options) {
    this.administration = administration;
    this.options = options;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Answer answer) {
    DownloadPackage now = administration.require(actor, new PackageId(id));
    PackageForm form = PackageForm.of(now, administration.mapped(actor, now.id()));
    return answer.page(PAGE, "form", model(actor, now, form));
  }

  /** The form as it stands, with what a search for products finds. */
  @PostMapping("/draft")
  ModelAndView draft(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") PackageForm form,
      BindingResult ignored,
      Answer answer) {
    DownloadPackage now = administration.require(actor, new PackageId(id));
    return answer.page(PAGE, "form", model(actor, now, form));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") PackageForm form,
      BindingResult errors,
      Times times,
      Answer answer) {
    DownloadPackage now = administration.require(actor, new PackageId(id));
    try {
      administration.change(actor, now.id(), form.version(), form.toDefinition());
      return answer.done("/packages", "package.changed", now.code());
    } catch (Refused refused) {
      if (EntitlementErrors.isStale(refused)) {
        return answer.conflict(PAGE, "form", stale(actor, now, form.onto(now), times));
      }
      EntitlementErrors.reject(errors, refused);
      return answer.unprocessable(PAGE, "form", model(actor, now, form));
    }
  }

  private Map<String, Object> model(Actor actor, DownloadPackage now, PackageForm form) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("id", now.id().value());
    model.put("saved", now.code());
    model.put("options", options.products(actor.organization(), form.search(), form.products()));
    return model;
  }

  private Map<String, Object> stale(
      Actor actor, DownloadPackage now, PackageForm form, Times times) {
    Map<String, Object> model = model(actor, now, form);
    model.put(
        "meanwhile",
        List.of(
            new Saved("label.release", now.release()),
            new Saved("label.effective", times.date(now.effective()))));
    return model;
  }
}
