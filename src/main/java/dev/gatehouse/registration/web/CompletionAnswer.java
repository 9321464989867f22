package dev.gatehouse.registration.web;

import dev.gatehouse.registration.Completion;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.signin.SourceLimit;
import dev.gatehouse.signin.SourceLimits;
import dev.gatehouse.web.Answer;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what became of the attempt to complete a registration. */
@Component
class CompletionAnswer {

  private final SourceLimits limits;

  CompletionAnswer(SourceLimits limits) {
    this.limits = limits;
  }

  ModelAndView to(Actor visitor, Completion outcome, Answer answer) {
    return switch (outcome) {
      case JOINED -> answer.redirect(pageOfJoined(visitor));
      case WAITING -> answer.redirect("/register?waiting");
      case IMPOSSIBLE -> answer.conflict("registration/impossible", "main", Map.of());
      case DEAD -> dead(visitor, answer);
    };
  }

  /** The sign-in page sends on whoever is signed in already, be it as somebody else. */
  private static String pageOfJoined(Actor visitor) {
    return visitor.isSignedIn() ? "/register?joined" : "/sign-in?notice=joined";
  }

  /** The page of every link that leads nowhere, whatever the reason (S-03). */
  private ModelAndView dead(Actor visitor, Answer answer) {
    limits.count(visitor, SourceLimit.DEAD_LINKS);
    ModelAndView page = answer.page("registration/dead", Map.of());
    page.setStatus(HttpStatus.GONE);
    return page;
  }
}
