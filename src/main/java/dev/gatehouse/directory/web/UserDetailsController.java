package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserDetailQuery;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One person with all that hangs on them. */
@Controller
@Requires(Permission.MANAGE_USERS)
class UserDetailsController {

  private final UserDetailQuery query;
  private final Clock clock;

  UserDetailsController(UserDetailQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/users/{id}")
  ModelAndView show(Actor actor, @PathVariable long id, Times times, Answer answer) {
    UserView.Reader reader = new UserView.Reader(actor, times, clock.instant());
    return answer.page(
        "directory/user",
        Map.of("person", UserDetailsView.of(query.require(actor, new UserId(id)), reader)));
  }
}
