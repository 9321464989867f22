package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.signin.EmailChange;
import dev.gatehouse.signin.Reauthentication;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.SignedIn;
import dev.gatehouse.web.Times;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Change email, for oneself; the answer is the same for every well-formed address (S-08). */
@Controller
@SignedIn
@RequestMapping("/profile/email")
class EmailChangeController {

  private static final String PAGE = "signin/email-change";

  private final EmailChange emailChange;
  private final Reauthentication reauthentication;

  EmailChangeController(EmailChange emailChange, Reauthentication reauthentication) {
    this.emailChange = emailChange;
    this.reauthentication = reauthentication;
  }

  @GetMapping
  ModelAndView edit(Actor actor, Times times, Answer answer) {
    return answer.page(PAGE, "form", model(actor, EmailChangeForm.fresh(), times));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @ModelAttribute("form") EmailChangeForm form,
      BindingResult errors,
      HttpServletRequest request,
      Times times,
      Answer answer) {
    form.check(errors);
    if (!errors.hasErrors()) {
      reauthentication.require(actor, form.yourPassword(), request, errors);
    }
    if (!errors.hasErrors()) {
      try {
        emailChange.request(actor, form.toWish());
        return answer.done("/profile", "profile.email.requested", form.email());
      } catch (Refused refused) {
        errors.rejectValue("email", refused.reason().messageKey(), refused.arguments(), null);
      }
    }
    return answer.unprocessable(PAGE, "form", model(actor, form, times));
  }

  private Map<String, Object> model(Actor actor, EmailChangeForm form, Times times) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    emailChange
        .waiting(actor, actor.userId().orElseThrow())
        .ifPresent(waiting -> {
          model.put("waiting", waiting.address());
          model.put("until", times.moment(waiting.until()));
        });
    return model;
  }
}
