package dev.gatehouse.registration.web;

import dev.gatehouse.registration.RegistrationDecisions;
import dev.gatehouse.registration.RegistrationId;
import dev.gatehouse.registration.RegistrationQueue;
import dev.gatehouse.registration.RegistrationRefusal;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks before it approves, and says why where that is no longer possible. */
@Controller
@Requires(Permission.MANAGE_ORGANIZATION)
@RequestMapping("/registrations/{id}/approval")
class RegistrationApprovalController {

  private static final String PAGE = "registration/approval";

  private final RegistrationDecisions decisions;
  private final RegistrationQueue queue;

  RegistrationApprovalController(RegistrationDecisions decisions, RegistrationQueue queue) {
    this.decisions = decisions;
    this.queue = queue;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Times times, Answer answer) {
    String obstacle =
        decisions.obstacle(actor, new RegistrationId(id)).map(Refusal::messageKey).orElse("");
    return answer.page(PAGE, "form", model(actor, times, id, new CommentForm(""), obstacle));
  }

  @PostMapping
  ModelAndView create(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") CommentForm form,
      BindingResult errors,
      Times times,
      Answer answer) {
    try {
      decisions.approve(actor, new RegistrationId(id), form.comment());
      return answer.done(
          "/registrations",
          "registration.approved",
          decisions.label(actor, new RegistrationId(id)));
    } catch (Refused refused) {
      boolean comment = refused.reason() == RegistrationRefusal.COMMENT;
      if (comment) {
        errors.rejectValue("comment", refused.reason().messageKey());
      }
      String obstacle = comment ? "" : refused.reason().messageKey();
      return answer.unprocessable(PAGE, "form", model(actor, times, id, form, obstacle));
    }
  }

  private Map<String, Object> model(
      Actor actor, Times times, long id, CommentForm form, String obstacle) {
    return Map.of(
        "id",
        id,
        "person",
        decisions.label(actor, new RegistrationId(id)),
        "waiting",
        waiting(actor, times, id),
        "form",
        form,
        "obstacle",
        obstacle,
        "decided",
        obstacle.equals(RegistrationRefusal.DECIDED.messageKey()));
  }

  /** One or none. */
  private List<WaitingView> waiting(Actor actor, Times times, long id) {
    return queue.find(actor, new RegistrationId(id)).stream()
        .map(each -> WaitingView.of(each, times))
        .toList();
  }
}
