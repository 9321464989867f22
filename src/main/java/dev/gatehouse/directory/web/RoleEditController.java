package dev.gatehouse.directory.web;

import dev.gatehouse.access.AccessRefusal;
import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.RolePolicy;
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

/** Changing a role; where that cannot be, the page says why. */
@Controller
@Requires(Permission.MANAGE_ROLES)
@RequestMapping("/roles/{id}/edit")
class RoleEditController {

  private final RoleAdministration administration;

  RoleEditController(RoleAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Answer answer) {
    Role role = administration.require(actor, new RoleId(id));
    return answer.page(RolePage.TEMPLATE, RolePage.REGION, model(actor, role, RoleForm.of(role)));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") RoleForm form,
      BindingResult errors,
      Answer answer) {
    RolePage.check(form, errors);
    if (!errors.hasErrors()) {
      try {
        administration.change(actor, new RoleId(id), form.version(), form.toDefinition());
        return answer.done("/roles", "role.changed", form.name());
      } catch (Refused refused) {
        if (refused.reason() == AccessRefusal.ROLE_CHANGED) {
          return conflict(actor, administration.require(actor, new RoleId(id)), form, answer);
        }
        RolePage.reject(errors, refused);
      }
    }
    Role role = administration.require(actor, new RoleId(id));
    return answer.unprocessable(RolePage.TEMPLATE, RolePage.REGION, model(actor, role, form));
  }

  private ModelAndView conflict(Actor actor, Role now, RoleForm form, Answer answer) {
    Map<String, Object> model = model(actor, now, form.onto(now));
    model.put("meanwhile", MeanwhileView.between(form, now));
    return answer.conflict(RolePage.TEMPLATE, RolePage.REGION, model);
  }

  private Map<String, Object> model(Actor actor, Role role, RoleForm form) {
    Map<String, Object> model = RolePage.model(actor, form);
    model.put("id", role.id().value());
    model.put("saved", role.name());
    model.put("holders", administration.holders(actor, role));
    RolePolicy.changeObstacle(actor, role)
        .ifPresent(reason -> model.put("obstacle", reason.messageKey()));
    return model;
  }
}
