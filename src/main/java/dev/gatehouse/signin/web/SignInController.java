package dev.gatehouse.signin.web;

import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.KnownBrowsers;
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

  private static final String PAGE = "signin/sign-in";

  private final SignIn signIn;
  private final KnownBrowsers browsers;
  private final Sessions sessions;
  private final CsrfTokenRepository csrfTokens;

  SignInController(
      SignIn signIn, KnownBrowsers browsers, Sessions sessions, CsrfTokenRepository csrfTokens) {
    this.signIn = signIn;
    this.browsers = browsers;
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
            PAGE, "form", Map.of("form", SignInForm.empty(to), "notice", SignInNotice.key(notice)));
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
    if (errors.hasErrors()) {
      return answer.unprocessable(PAGE, "form", Map.of());
    }
    try {
      Token browser = KnownBrowserCookie.read(request, organization);
      Optional<UserId> user = signIn.signIn(visitor, form.email(), form.password(), browser);
      if (user.isPresent()) {
        Token renewed = browsers.remember(visitor.as(user.get()), browser);
        KnownBrowserCookie.write(response, organization, renewed);
        sessions.begin(request, organization, user.get());
        // A token that was known before signing in is good for nothing afterwards.
        csrfTokens.saveToken(null, request, response);
        return answer.redirect(LocalPath.orHome(form.to()));
      }
      errors.reject("signin.wrong");
      return answer.unprocessable(PAGE, "form", Map.of());
    } catch (Refused refused) {
      errors.reject(refused.reason().messageKey(), refused.arguments(), null);
      return answer.unprocessable(PAGE, "form", Map.of(), refused);
    }
  }
}
