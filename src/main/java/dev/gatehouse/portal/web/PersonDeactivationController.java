package dev.gatehouse.portal.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Blocking somebody within reach, and letting them in again. */
@Controller
@ForEndUsers
@Requires(Permission.MANAGE_ACCOUNT_PEOPLE)
class PersonDeactivationController {

  private final UserAdministration administration;
  private final Members members;

  PersonDeactivationController(UserAdministration administration, Members members) {
    this.administration = administration;
    this.members = members;
  }

  @GetMapping("/portal/people/{id}/deactivation")
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    User user = members.require(actor, id);
    return answer.page(
        "user/deactivation",
        "form",
        Map.of(
            "panel",
            PeopleController.PATH,
            "id",
            id,
            "person",
            user.label(),
            "obstacle",
            administration.deactivationObstacle(actor, user).orElse("")));
  }

  @PostMapping("/portal/people/{id}/deactivation")
  ModelAndView deactivate(Actor actor, @PathVariable long id, Answer answer) {
    User user = members.require(actor, id);
    administration.deactivate(actor, user.id());
    return answer.done(PeopleController.PATH, "user.deactivated", user.label());
  }

  @PostMapping("/portal/people/{id}/activation")
  ModelAndView activate(Actor actor, @PathVariable long id, Answer answer) {
    User user = members.require(actor, id);
    administration.activate(actor, user.id());
    return answer.done(PeopleController.PATH, "user.activated", user.label());
  }
}
