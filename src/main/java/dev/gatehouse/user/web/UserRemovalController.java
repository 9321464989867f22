package dev.gatehouse.user.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks before it removes, and says what removing means for somebody in this state (RAW-48). */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/users/{id}/removal")
class UserRemovalController {

  private final UserAdministration administration;

  UserRemovalController(UserAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    User user = administration.require(actor, new UserId(id));
    return answer.page(
        "user/removal",
        "form",
        Map.of(
            "panel", "/users",
            "id", id,
            "person", user.label(),
            "active", user.isActive(),
            "returning", user.isComingBack(),
            "discarded", user.isPending() && !user.isComingBack(),
            "contact", user.wasContact(),
            "obstacle", administration.removalObstacle(actor, user).orElse("")));
  }

  @PostMapping
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    UserId user = new UserId(id);
    Optional<User> person = administration.find(actor, user);
    administration.remove(actor, user);
    return person
        .map(known -> answer.gone("/users", "user.removed", known.label()))
        .orElseGet(() -> answer.gone("/users", "user.gone"));
  }
}
