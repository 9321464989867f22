package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Token;
import dev.gatehouse.signin.EmailConfirmation;
import dev.gatehouse.signin.SourceLimit;
import dev.gatehouse.signin.SourceLimits;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Following the link of a new address. Looking changes nothing and signs nobody in (S-03). */
@Controller
@Open
@RequestMapping("/email-confirmation/{token}")
class EmailConfirmationController {

  private final EmailConfirmation confirmation;
  private final SourceLimits limits;

  EmailConfirmationController(EmailConfirmation confirmation, SourceLimits limits) {
    this.confirmation = confirmation;
    this.limits = limits;
  }

  @GetMapping
  ModelAndView show(
      Actor visitor, @PathVariable String token, Answer answer, HttpServletResponse response) {
    return confirmation
        .find(visitor.organization(), new Token(token))
        .map(address ->
            answer.page("signin/email-confirmation", "form", Map.of("email", address.value())))
        .orElseGet(() -> dead(visitor, answer, response));
  }

  @PostMapping
  ModelAndView create(
      Actor visitor, @PathVariable String token, Answer answer, HttpServletResponse response) {
    return confirmation
        .confirm(visitor, new Token(token))
        .map(address -> confirmed(visitor, address, answer))
        .orElseGet(() -> dead(visitor, answer, response));
  }

  private static ModelAndView confirmed(Actor visitor, EmailAddress address, Answer answer) {
    return visitor.isSignedIn()
        ? answer.done("/profile", "profile.email.confirmed", address.value())
        : answer.redirect("/sign-in?notice=email-confirmed");
  }

  private ModelAndView dead(Actor visitor, Answer answer, HttpServletResponse response) {
    limits.count(visitor, SourceLimit.DEAD_LINKS);
    response.setStatus(HttpStatus.GONE.value());
    return answer.page("signin/email-confirmation-dead", Map.of());
  }
}
