package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.SignInDelay;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Letting somebody try again at once who typed too many wrong passwords (D-02). */
@Controller
@Requires(Permission.MANAGE_USERS)
class SignInDelayController {

  private final SignInDelay delay;
  private final UserAdministration administration;

  SignInDelayController(SignInDelay delay, UserAdministration administration) {
    this.delay = delay;
    this.administration = administration;
  }

  @PostMapping("/users/{id}/sign-in-delay/end")
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    UserId user = new UserId(id);
    delay.end(actor, user);
    return answer.done("/users", "signin.delay.ended", administration.require(actor, user).label());
  }
}
