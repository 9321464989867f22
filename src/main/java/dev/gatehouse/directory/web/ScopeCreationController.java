package dev.gatehouse.directory.web;

import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeAdministration;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/scopes/new")
class ScopeCreationController {

  private final ScopeAdministration administration;

  ScopeCreationController(ScopeAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Answer answer) {
    return answer.page(
        ScopeFormPage.TEMPLATE, ScopeFormPage.REGION, Map.of("form", ScopeForm.fresh()));
  }

  @PostMapping
  ModelAndView create(
      Actor actor, @ModelAttribute("form") ScopeForm form, BindingResult errors, Answer answer) {
    try {
      Scope scope = administration.create(actor, form.key(), form.toDefinition());
      return answer.done("/scopes", "scope.created", scope.name());
    } catch (Refused refused) {
      ScopeFormPage.reject(errors, refused);
      return answer.unprocessable(
          ScopeFormPage.TEMPLATE, ScopeFormPage.REGION, Map.of("form", form));
    }
  }
}
