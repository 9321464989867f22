package dev.gatehouse.directory.web;

import dev.gatehouse.access.AccessRefusal;
import dev.gatehouse.access.DescribedScope;
import dev.gatehouse.access.ScopeAdministration;
import dev.gatehouse.access.ScopeId;
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

/** Renaming and describing a scope; warns of what a new name means (D-17). */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/scopes/{id}/edit")
class ScopeEditController {

  private final ScopeAdministration administration;

  ScopeEditController(ScopeAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Answer answer) {
    DescribedScope scope = administration.require(actor, new ScopeId(id));
    return answer.page(
        ScopeFormPage.TEMPLATE, ScopeFormPage.REGION, model(scope, ScopeForm.of(scope)));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") ScopeForm form,
      BindingResult errors,
      Answer answer) {
    try {
      administration.change(actor, new ScopeId(id), form.version(), form.toDefinition());
      return answer.done("/scopes", "scope.changed", form.name());
    } catch (Refused refused) {
      return refused(administration.require(actor, new ScopeId(id)), form, refused, errors, answer);
    }
  }

  private static ModelAndView refused(
      DescribedScope now, ScopeForm form, Refused refused, BindingResult errors, Answer answer) {
    if (refused.reason() == AccessRefusal.SCOPE_CHANGED) {
      return answer.conflict(ScopeFormPage.TEMPLATE, ScopeFormPage.REGION, conflict(now, form));
    }
    ScopeFormPage.reject(errors, refused);
    return answer.unprocessable(ScopeFormPage.TEMPLATE, ScopeFormPage.REGION, model(now, form));
  }

  private static Map<String, Object> model(DescribedScope scope, ScopeForm form) {
    return Map.of("form", form, "id", scope.id().value(), "saved", scope.name());
  }

  private static Map<String, Object> conflict(DescribedScope now, ScopeForm form) {
    return Map.of(
        "form", form.onto(now),
        "id", now.id().value(),
        "saved", now.name(),
        "changed", true,
        "renamed", !now.name().equals(form.seenName()),
        "described", !now.description().equals(form.seenDescription()),
        "description", now.description());
  }
}
