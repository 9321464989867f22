package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.ChosenPassword;
import dev.gatehouse.signin.PasswordChoice;
import dev.gatehouse.signin.PasswordReset;
import dev.gatehouse.signin.SourceLimit;
import dev.gatehouse.signin.SourceLimits;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Following the link. Looking at it changes nothing and signs nobody in (S-03). */
@Controller
@Open
@RequestMapping("/password-reset/{token}")
class PasswordResetController {

  private static final String PAGE = "signin/new-password";

  private final PasswordReset passwordReset;
  private final PasswordChoice passwords;
  private final SourceLimits limits;

  PasswordResetController(
      PasswordReset passwordReset, PasswordChoice passwords, SourceLimits limits) {
    this.passwordReset = passwordReset;
    this.passwords = passwords;
    this.limits = limits;
  }

  @GetMapping
  ModelAndView show(
      Actor visitor, @PathVariable String token, Answer answer, HttpServletResponse response) {
    return passwordReset
        .find(visitor.organization(), new Token(token))
        .map(user -> answer.page(PAGE, "form", model(new NewPasswordForm(""))))
        .orElseGet(() -> dead(visitor, answer, response));
  }

  @PostMapping
  ModelAndView create(
      Actor visitor,
      @PathVariable String token,
      @ModelAttribute("form") NewPasswordForm form,
      BindingResult errors,
      Answer answer,
      HttpServletResponse response) {
    Optional<UserId> user = passwordReset.find(visitor.organization(), new Token(token));
    if (user.isEmpty()) {
      return dead(visitor, answer, response);
    }
    Optional<ChosenPassword> password =
        passwords.choose(form.password(), visitor.as(user.get()), errors);
    if (password.isEmpty()) {
      return answer.unprocessable(PAGE, "form", model(form));
    }
    return passwordReset
        .reset(visitor, new Token(token), password.get())
        .map(id -> answer.redirect("/sign-in?notice=password-set"))
        .orElseGet(() -> dead(visitor, answer, response));
  }

  private Map<String, Object> model(NewPasswordForm form) {
    return Map.of("form", form, "shortest", passwords.shortest());
  }

  private ModelAndView dead(Actor visitor, Answer answer, HttpServletResponse response) {
    limits.count(visitor, SourceLimit.DEAD_LINKS);
    response.setStatus(HttpStatus.GONE.value());
    return answer.page("signin/password-reset-dead", Map.of());
  }
}
