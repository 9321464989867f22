package dev.gatehouse.registration.web;

import dev.gatehouse.registration.RegistrationId;
import dev.gatehouse.registration.RegistrationQueue;
import dev.gatehouse.registration.WaitingRegistration;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registrations that wait for approval, the oldest first. */
@Controller
@Requires(Permission.MANAGE_ORGANIZATION)
class RegistrationController {

  private static final int PAGE_SIZE = 25;

  private final RegistrationQueue queue;

  RegistrationController(RegistrationQueue queue) {
    this.queue = queue;
  }

  @GetMapping("/registrations")
  ModelAndView index(
      Actor actor, @RequestParam(defaultValue = "0") long after, Times times, Answer answer) {
    List<WaitingRegistration> found = queue.list(actor, new RegistrationId(after), PAGE_SIZE + 1);
    List<WaitingRegistration> page = found.subList(0, Math.min(PAGE_SIZE, found.size()));
    return answer.page(
        "registration/index",
        Map.of(
            "registrations",
            page.stream().map(each -> WaitingView.of(each, times)).toList(),
            "first",
            after == 0,
            "next",
            found.size() > PAGE_SIZE ? page.getLast().id().value() : 0L));
  }
}
