package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.signin.ChosenPassword;
import dev.gatehouse.signin.PasswordChange;
import dev.gatehouse.signin.PasswordChoice;
import dev.gatehouse.signin.SignIn;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.SignedIn;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
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
  private final PasswordChoice passwords;
  private final PasswordChange passwordChange;

  PasswordChangeController(SignIn signIn, PasswordChoice passwords, PasswordChange passwordChange) {
    this.signIn = signIn;
    this.passwords = passwords;
    this.passwordChange = passwordChange;
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
    }
    Optional<ChosenPassword> password = passwords.choose(form.password(), actor, errors);
    if (password.isEmpty()) {
      return answer.unprocessable(PAGE, "form", model(form));
    }
    passwordChange.change(actor, password.get(), session.getId());
    return answer.done("/profile", "profile.password.changed");
  }

  private Map<String, Object> model(PasswordChangeForm form) {
    return Map.of("form", form, "shortest", passwords.shortest());
  }
}
