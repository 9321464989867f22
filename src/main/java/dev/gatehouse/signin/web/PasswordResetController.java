package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.PasswordHashing;
import dev.gatehouse.signin.PasswordReset;
import dev.gatehouse.signin.PasswordRules;
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
  private final PasswordRules rules;
  private final PasswordHashing hashing;
  private final PersonalWords personalWords;

  PasswordResetController(
      PasswordReset passwordReset,
      PasswordRules rules,
      PasswordHashing hashing,
      PersonalWords personalWords) {
    this.passwordReset = passwordReset;
    this.rules = rules;
    this.hashing = hashing;
    this.personalWords = personalWords;
  }

  @GetMapping
  ModelAndView show(
      Actor visitor, @PathVariable String token, Answer answer, HttpServletResponse response) {
    return passwordReset
        .find(visitor.organization(), new Token(token))
        .map(user -> answer.page(PAGE, "form", model(new NewPasswordForm(""))))
        .orElseGet(() -> dead(answer, response));
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
    user.ifPresent(id -> check(visitor.as(id), form.password(), errors));
    if (errors.hasErrors()) {
      return answer.unprocessable(PAGE, "form", model(form));
    }
    return user.map(id -> hashing.hash(form.password()))
        .flatMap(hash -> passwordReset.reset(visitor, new Token(token), hash))
        .map(id -> answer.redirect("/sign-in?notice=password-set"))
        .orElseGet(() -> dead(answer, response));
  }

  private void check(Actor actor, String password, BindingResult errors) {
    try {
      rules.check(password, personalWords.of(actor));
    } catch (Refused refused) {
      errors.rejectValue("password", refused.reason().messageKey(), refused.arguments(), null);
    }
  }

  private Map<String, Object> model(NewPasswordForm form) {
    return Map.of("form", form, "shortest", rules.shortest());
  }

  private static ModelAndView dead(Answer answer, HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return answer.page("signin/password-reset-dead", Map.of());
  }
}
