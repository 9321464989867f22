package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.signin.PasswordReset;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Open;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a link; the answer is the same for every well-formed address (S-08). */
@Controller
@Open
@RequestMapping("/password-reset")
class PasswordResetRequestController {

  private static final String PAGE = "signin/password-reset";

  private final PasswordReset passwordReset;

  PasswordResetRequestController(PasswordReset passwordReset) {
    this.passwordReset = passwordReset;
  }

  @GetMapping
  ModelAndView show(Answer answer) {
    return answer.page(PAGE, "form", Map.of("form", new PasswordResetRequestForm("")));
  }

  @GetMapping(params = "sent")
  ModelAndView sent(@RequestParam String sent, Answer answer) {
    return answer.page("signin/password-reset-sent", Map.of());
  }

  @PostMapping
  ModelAndView create(
      Actor visitor,
      @Valid @ModelAttribute("form") PasswordResetRequestForm form,
      BindingResult errors,
      Answer answer) {
    Optional<EmailAddress> address = EmailAddress.parse(form.email());
    if (!errors.hasErrors() && address.isEmpty()) {
      errors.rejectValue("email", "field.email.invalid");
    }
    if (errors.hasErrors()) {
      return answer.unprocessable(PAGE, "form", Map.of());
    }
    address.ifPresent(known -> passwordReset.request(visitor, known));
    return answer.redirect("/password-reset?sent");
  }
}
