package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.AnswerAccountOffer;
import dev.gatehouse.invitation.OpenOffer;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.Token;
import dev.gatehouse.signin.SourceLimit;
import dev.gatehouse.signin.SourceLimits;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Open;
import dev.gatehouse.web.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Following the link of an account offer. Looking changes nothing and signs nobody in (S-03). */
@Controller
@Open
@RequestMapping("/account-offer/{token}")
class AccountOfferController {

  private static final String PAGE = "invitation/offer";

  private final AnswerAccountOffer answering;
  private final SourceLimits limits;

  AccountOfferController(AnswerAccountOffer answering, SourceLimits limits) {
    this.answering = answering;
    this.limits = limits;
  }

  @GetMapping
  ModelAndView show(
      Actor visitor,
      @PathVariable String token,
      Times times,
      Answer answer,
      HttpServletResponse response) {
    return answering
        .find(visitor.organization(), new Token(token))
        .map(offer -> answer.page(PAGE, "form", model(offer, times)))
        .orElseGet(() -> dead(visitor, answer, response));
  }

  @PostMapping
  ModelAndView create(
      Actor visitor,
      @PathVariable String token,
      Times times,
      Answer answer,
      HttpServletResponse response) {
    Optional<OpenOffer> offer = answering.find(visitor.organization(), new Token(token));
    try {
      if (answering.accept(visitor, new Token(token))) {
        return answer.redirect("/sign-in?notice=account-added");
      }
    } catch (Refused refused) {
      if (offer.isPresent()) {
        return answer.unprocessable(PAGE, "form", refused(offer.get(), times, refused));
      }
    }
    return dead(visitor, answer, response);
  }

  private static Map<String, Object> model(OpenOffer offer, Times times) {
    return Map.of("offer", offer, "expires", times.moment(offer.expiresAt()));
  }

  /** All that a sentence names are accounts of the person and the one that is offered. */
  private static Map<String, Object> refused(OpenOffer offer, Times times, Refused refused) {
    return Map.of(
        "offer", offer,
        "expires", times.moment(offer.expiresAt()),
        "refusal", refused.reason().messageKey(),
        "because", refused.arguments());
  }

  private ModelAndView dead(Actor visitor, Answer answer, HttpServletResponse response) {
    limits.count(visitor, SourceLimit.DEAD_LINKS);
    response.setStatus(HttpStatus.GONE.value());
    return answer.page("invitation/offer-dead", Map.of());
  }
}
