package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.signin.PasswordChange;
import dev.gatehouse.signin.PasswordHashing;
import dev.gatehouse.signin.PasswordRules;
import dev.gatehouse.signin.SignIn;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.SignedIn;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@SignedIn
@RequestMapping("/profile/password")
class PasswordChangeController {

  private static final String PAGE = "signin/password-change";

  private final SignIn signIn;
  private final PasswordRules rules;
  private final PasswordHashing hashing;
  private final PasswordChange passwordChange;
  private final PersonalWords personalWords;

  PasswordChangeController(
      SignIn signIn,
      PasswordRules rules,
      PasswordHashing hashing,
      PasswordChange passwordChange,
      PersonalWords personalWords) {
    this.signIn = signIn;
    this.rules = rules;
    this.hashing = hashing;
    this.passwordChange = passwordChange;
    this.personalWords = personalWords;
  }

  @GetMapping
  ModelAndView edit(Answer answer) {
    return answer.page(PAGE, "form", model(new PasswordChangeForm("", "")));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @ModelAttribute("form") PasswordChangeForm form,
      BindingResult errors,
      HttpSession session,
      Answer answer) {
    if (!signIn.isPasswordOf(actor, form.current())) {
      errors.rejectValue("current", "profile.password.wrong");
    } else {
      check(actor, form, errors);
    }
    if (errors.hasErrors()) {
      return answer.unprocessable(PAGE, "form", model(form));
    }
    passwordChange.change(actor, hashing.hash(form.password()), session.getId());
    return answer.done("/profile", "profile.password.changed");
  }

  private void check(Actor actor, PasswordChangeForm form, BindingResult errors) {
    try {
      rules.check(form.password(), personalWords.of(actor));
    } catch (Refused refused) {
      errors.rejectValue("password", refused.reason().messageKey(), refused.arguments(), null);
    }
  }

  private Map<String, Object> model(PasswordChangeForm form) {
    return Map.of("form", form, "shortest", rules.shortest());
  }
}
