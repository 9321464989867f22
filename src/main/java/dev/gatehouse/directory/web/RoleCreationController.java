package dev.gatehouse.directory.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Defining a role of the organization's own. */
@Controller
@Requires(Permission.MANAGE_ROLES)
@RequestMapping("/roles/new")
class RoleCreationController {

  private final RoleAdministration administration;

  RoleCreationController(RoleAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Actor actor, Answer answer) {
    return answer.page(RolePage.TEMPLATE, RolePage.REGION, RolePage.model(actor, RoleForm.fresh()));
  }

  @PostMapping
  ModelAndView create(
      Actor actor, @ModelAttribute("form") RoleForm form, BindingResult errors, Answer answer) {
    RolePage.check(form, errors);
    if (!errors.hasErrors()) {
      try {
        Role role = administration.create(actor, form.key(), form.toDefinition());
        return answer.done("/roles", "role.created", role.name());
      } catch (Refused refused) {
        RolePage.reject(errors, refused);
      }
    }
    return answer.unprocessable(RolePage.TEMPLATE, RolePage.REGION, RolePage.model(actor, form));
  }
}
