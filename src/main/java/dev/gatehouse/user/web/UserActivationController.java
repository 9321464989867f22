package dev.gatehouse.user.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_USERS)
class UserActivationController {

  private final UserAdministration administration;

  UserActivationController(UserAdministration administration) {
    this.administration = administration;
  }

  @PostMapping("/users/{id}/activation")
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    UserId user = new UserId(id);
    administration.activate(actor, user);
    return answer.done("/users", "user.activated", administration.require(actor, user).label());
  }
}
