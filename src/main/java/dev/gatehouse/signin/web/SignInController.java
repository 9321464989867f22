package dev.gatehouse.signin.web;

import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.Sessions;
import dev.gatehouse.signin.SignIn;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Open
@RequestMapping("/sign-in")
class SignInController {

  private final SignIn signIn;
  private final Sessions sessions;
  private final CsrfTokenRepository csrfTokens;

  SignInController(SignIn signIn, Sessions sessions, CsrfTokenRepository csrfTokens) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.csrfTokens = csrfTokens;
  }

  @GetMapping
  ModelAndView show(
      Actor actor,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String notice,
      Answer answer) {
    return actor.isSignedIn()
        ? answer.redirect(LocalPath.orHome(to))
        : answer.page(
            "signin/sign-in",
            "form",
            Map.of("form", SignInForm.empty(to), "notice", SignInNotice.key(notice)));
  }

  @PostMapping
  ModelAndView create(
      Actor visitor,
      Organization organization,
      @Valid @ModelAttribute("form") SignInForm form,
      BindingResult errors,
      Answer answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<UserId> user =
        errors.hasErrors()
            ? Optional.empty()
            : signIn.signIn(visitor, form.email(), form.password());
    if (user.isEmpty()) {
      if (!errors.hasErrors()) {
        errors.reject("signin.wrong");
      }
      return answer.unprocessable("signin/sign-in", "form", Map.of());
    }
    sessions.begin(request, organization, user.get());
    // A token that was known before signing in is good for nothing afterwards.
    csrfTokens.saveToken(null, request, response);
    return answer.redirect(LocalPath.orHome(form.to()));
  }
}
