package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.AcceptInvitation;
import dev.gatehouse.invitation.Joining;
import dev.gatehouse.invitation.OpenInvitation;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Token;
import dev.gatehouse.signin.ChosenPassword;
import dev.gatehouse.signin.PasswordChoice;
import dev.gatehouse.signin.SourceLimit;
import dev.gatehouse.signin.SourceLimits;
import dev.gatehouse.user.Preferences;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Open;
import dev.gatehouse.web.Times;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** Following the link of an invitation. Looking changes nothing and signs nobody in (S-03). */
@Controller
@Open
@RequestMapping("/invitation/{token}")
class AcceptController {

  private static final String PAGE = "invitation/accept";

  private final AcceptInvitation acceptInvitation;
  private final PasswordChoice passwords;
  private final SourceLimits limits;

  AcceptController(
      AcceptInvitation acceptInvitation, PasswordChoice passwords, SourceLimits limits) {
    this.acceptInvitation = acceptInvitation;
    this.passwords = passwords;
    this.limits = limits;
  }

  @GetMapping
  ModelAndView show(
      Actor visitor,
      @PathVariable String token,
      Times times,
      Answer answer,
      HttpServletResponse response) {
    return acceptInvitation
        .find(visitor.organization(), new Token(token))
        .map(open -> answer.page(PAGE, "form", model(AcceptForm.of(open), open, times)))
        .orElseGet(() -> dead(visitor, answer, response));
  }

  @PostMapping
  ModelAndView create(
      Actor visitor,
      Organization organization,
      @PathVariable String token,
      @Valid @ModelAttribute("form") AcceptForm form,
      BindingResult errors,
      Times times,
      Answer answer,
      HttpServletResponse response) {
    Optional<OpenInvitation> open = acceptInvitation.find(visitor.organization(), new Token(token));
    if (open.isEmpty()) {
      return dead(visitor, answer, response);
    }
    Optional<ChosenPassword> password =
        passwords.choose(
            form.password(),
            organization,
            List.of(form.firstName(), form.lastName(), open.get().email()),
            errors);
    if (password.isEmpty()) {
      return answer.unprocessable(PAGE, "form", model(form, open.get(), times));
    }
    return acceptInvitation
        .accept(visitor, new Token(token), joining(form, password.get(), times))
        .map(user -> answer.redirect("/sign-in?notice=joined"))
        .orElseGet(() -> dead(visitor, answer, response));
  }

  private static Joining joining(AcceptForm form, ChosenPassword password, Times times) {
    return new Joining(
        form.firstName(),
        form.lastName(),
        password,
        Preferences.ofBrowser(times.locale(), form.timeZone()));
  }

  private Map<String, Object> model(AcceptForm form, OpenInvitation open, Times times) {
    return Map.of(
        "form", form,
        "email", open.email(),
        "inviter", open.inviter().orElse(""),
        "expires", times.moment(open.expiresAt()),
        "shortest", passwords.shortest());
  }

  /** The page of every link that leads nowhere, whatever the reason (D-20). */
  private ModelAndView dead(Actor visitor, Answer answer, HttpServletResponse response) {
    limits.count(visitor, SourceLimit.DEAD_LINKS);
    response.setStatus(HttpStatus.GONE.value());
    return answer.page("invitation/dead", "form", Map.of("form", new WishForm("")));
  }
}
