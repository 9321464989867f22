package dev.gatehouse.registration.web;

import dev.gatehouse.registration.Register;
import dev.gatehouse.registration.RegistrationRequest;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Open;
import dev.gatehouse.web.Times;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Registering by an ID; always the same answer to what is well-formed (S-08, D-18). */
@Controller
@Open
@RequestMapping("/register")
class RegisterController {

  private static final String PAGE = "registration/register";

  private final Register register;

  RegisterController(Register register) {
    this.register = register;
  }

  @GetMapping
  ModelAndView show(Answer answer) {
    return answer.page(PAGE, "form", Map.of("form", RegisterForm.empty()));
  }

  @GetMapping(params = "sent")
  ModelAndView sent(Answer answer) {
    return answer.page("registration/sent", Map.of());
  }

  @GetMapping(params = "waiting")
  ModelAndView waiting(Answer answer) {
    return answer.page("registration/waiting", Map.of());
  }

  @GetMapping(params = "joined")
  ModelAndView joined(Answer answer) {
    return answer.page("registration/joined", Map.of());
  }

  @PostMapping
  ModelAndView create(
      Actor visitor,
      @ModelAttribute("form") RegisterForm form,
      BindingResult errors,
      Times times,
      Answer answer) {
    Optional<RegistrationRequest> request = form.toRequest(times.locale(), errors);
    if (request.isEmpty()) {
      return answer.unprocessable(PAGE, "form", Map.of());
    }
    try {
      register.ask(visitor, request.get());
      return answer.redirect("/register?sent");
    } catch (Refused refused) {
      errors.reject(refused.reason().messageKey(), refused.arguments(), null);
      return answer.unprocessable(PAGE, "form", Map.of(), refused);
    }
  }
}
