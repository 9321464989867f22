package dev.gatehouse.user.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/users/{id}/deactivation")
class UserDeactivationController {

  private final UserAdministration administration;

  UserDeactivationController(UserAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    User user = administration.require(actor, new UserId(id));
    return answer.page(
        "user/deactivation",
        "form",
        Map.of(
            "panel",
            "/users",
            "id",
            id,
            "person",
            user.label(),
            "obstacle",
            administration.deactivationObstacle(actor, user).orElse("")));
  }

  @PostMapping
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    UserId user = new UserId(id);
    administration.deactivate(actor, user);
    return answer.done("/users", "user.deactivated", administration.require(actor, user).label());
  }
}
