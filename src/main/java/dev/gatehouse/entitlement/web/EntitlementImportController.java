package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementPlan;
import dev.gatehouse.entitlement.ImportEntitlements;
import dev.gatehouse.entitlement.RowsRefused;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entitlements of a file: first what would come into being, then that. */
@Controller
@Requires(Permission.MANAGE_ENTITLEMENTS)
class EntitlementImportController {

  static final String PATH = "/entitlements/import";
  static final String DRAFT = PATH + "/draft";

  private final ImportEntitlements imports;

  EntitlementImportController(ImportEntitlements imports) {
    this.imports = imports;
  }

  @GetMapping(PATH)
  ModelAndView index(Answer answer) {
    return answer.page(
        EntitlementImportPage.TEMPLATE,
        EntitlementImportPage.upload(EntitlementImportForm.fresh()));
  }

  /** The dry run. */
  @PostMapping(DRAFT)
  ModelAndView draft(
      Actor actor,
      @ModelAttribute("form") EntitlementImportForm form,
      BindingResult errors,
      Times times,
      Answer answer)
      throws IOException {
    try {
      EntitlementPlan plan = imports.plan(actor, form.read());
      return plan.isGood()
          ? answer.page(
              EntitlementImportPage.TEMPLATE,
              EntitlementImportPage.planned(form.pasted(), plan, times))
          : unprocessable(answer, EntitlementImportPage.refused(form, plan.problems()));
    } catch (Refused refused) {
      return unreadable(form, errors, refused, answer);
    }
  }

  @PostMapping(PATH)
  ModelAndView create(
      Actor actor,
      @ModelAttribute("form") EntitlementImportForm form,
      BindingResult errors,
      Answer answer)
      throws IOException {
    try {
      EntitlementPlan plan = imports.run(actor, form.key(), form.read());
      return answer.done(
          "/entitlements", "entitlements.imported", plan.entitlements().size(), plan.lines());
    } catch (RowsRefused refused) {
      return unprocessable(answer, EntitlementImportPage.refused(form, refused.problems()));
    } catch (Refused refused) {
      return unreadable(form, errors, refused, answer);
    }
  }

  private static ModelAndView unreadable(
      EntitlementImportForm form, BindingResult errors, Refused refused, Answer answer) {
    errors.rejectValue(form.source(), refused.reason().messageKey(), refused.arguments(), null);
    return unprocessable(answer, EntitlementImportPage.upload(form));
  }

  private static ModelAndView unprocessable(Answer answer, Map<String, Object> model) {
    return answer.unprocessable(EntitlementImportPage.TEMPLATE, "form", model);
  }
}
