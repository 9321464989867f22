package dev.gatehouse.registration.web;

import dev.gatehouse.organization.Organization;
import dev.gatehouse.registration.CompleteRegistration;
import dev.gatehouse.registration.Completion;
import dev.gatehouse.registration.OpenRegistration;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Token;
import dev.gatehouse.signin.ChosenPassword;
import dev.gatehouse.signin.PasswordChoice;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Open;
import dev.gatehouse.web.Times;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Following the link of a registration. Looking changes nothing and signs nobody in (S-03). */
@Controller
@Open
@RequestMapping("/register/{token}")
class CompletionController {

  private static final String PAGE = "registration/completion";

  private final CompleteRegistration registrations;
  private final PasswordChoice passwords;
  private final CompletionAnswer answers;

  CompletionController(
      CompleteRegistration registrations, PasswordChoice passwords, CompletionAnswer answers) {
    this.registrations = registrations;
    this.passwords = passwords;
    this.answers = answers;
  }

  @GetMapping
  ModelAndView show(Actor visitor, @PathVariable String token, Times times, Answer answer) {
    return registrations
        .find(visitor.organization(), new Token(token))
        .map(open ->
            open.isPossible()
                ? answer.page(PAGE, "form", model(CompletionForm.empty(), open, times))
                : answers.to(visitor, Completion.IMPOSSIBLE, answer))
        .orElseGet(() -> answers.to(visitor, Completion.DEAD, answer));
  }

  @PostMapping
  ModelAndView create(
      Actor visitor,
      Organization organization,
      @PathVariable String token,
      @Valid @ModelAttribute("form") CompletionForm form,
      BindingResult errors,
      Times times,
      Answer answer) {
    Optional<OpenRegistration> open = registrations.find(organization.id(), new Token(token));
    if (open.isEmpty()) {
      return answers.to(visitor, Completion.DEAD, answer);
    }
    if (!open.get().isPossible()) {
      return answers.to(visitor, Completion.IMPOSSIBLE, answer);
    }
    List<String> personal = List.of(form.firstName(), form.lastName(), open.get().email());
    Optional<ChosenPassword> password =
        passwords.choose(form.password(), organization, personal, errors);
    return password
        .map(chosen -> form.toRegistrant(chosen, times.locale()))
        .map(registrant -> registrations.complete(visitor, new Token(token), registrant))
        .map(outcome -> answers.to(visitor, outcome, answer))
        .orElseGet(() -> answer.unprocessable(PAGE, "form", model(form, open.get(), times)));
  }

  private Map<String, Object> model(CompletionForm form, OpenRegistration open, Times times) {
    return Map.of(
        "form", form,
        "email", open.email(),
        "account", open.account(),
        "joining", open.joining(),
        "expires", times.moment(open.expiresAt()),
        "shortest", passwords.shortest());
  }
}
