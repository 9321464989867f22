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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks before it deletes, and says who is in the way (D-08). */
@Controller
@Requires(Permission.MANAGE_ROLES)
@RequestMapping("/roles/{id}/deletion")
class RoleDeletionController {

  private static final String PAGE = "directory/role-deletion";

  private final RoleAdministration administration;

  RoleDeletionController(RoleAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    Role role = administration.require(actor, new RoleId(id));
    return answer.page(PAGE, "form", model(actor, role));
  }

  @PostMapping
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    Role role = administration.require(actor, new RoleId(id));
    try {
      administration.delete(actor, role.id());
      return answer.done("/roles", "role.deleted", role.name());
    } catch (Refused refused) {
      return answer.unprocessable(PAGE, "form", model(actor, role));
    }
  }

  private Map<String, Object> model(Actor actor, Role role) {
    int holders = administration.holders(actor, role);
    return Map.of(
        "id",
        role.id().value(),
        "name",
        role.name(),
        "holders",
        holders,
        "mayOpenUsers",
        actor.may(Permission.MANAGE_USERS),
        "obstacle",
        RolePolicy.deletionObstacle(actor, role, holders)
            .map(AccessRefusal::messageKey)
            .orElse(""));
  }
}
