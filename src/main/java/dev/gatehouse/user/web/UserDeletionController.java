package dev.gatehouse.user.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.DeleteUser;
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

/** Asks before it erases somebody for good, with a warning and a milder way (CS-15, CS-16). */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/users/{id}/deletion")
class UserDeletionController {

  private final DeleteUser deleteUser;
  private final UserAdministration administration;

  UserDeletionController(DeleteUser deleteUser, UserAdministration administration) {
    this.deleteUser = deleteUser;
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    User user = administration.require(actor, new UserId(id));
    Optional<Refused> obstacle = deleteUser.obstacle(actor, user);
    return answer.page(
        "user/deletion",
        "form",
        Map.of(
            "id", id,
            "person", user.label(),
            "name", user.address().isPresent() ? user.name().orElse("") : "",
            "obstacle", obstacle.map(refused -> refused.reason().messageKey()).orElse(""),
            "because", obstacle.map(Refused::arguments).orElse(new Object[0])));
  }

  /** The answer names nobody: name and address are kept nowhere any more. */
  @PostMapping
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    deleteUser.delete(actor, new UserId(id));
    return answer.gone("/users", "user.deleted");
  }
}
