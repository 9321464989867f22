package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.signin.Sessions;
import dev.gatehouse.signin.SignInJournal;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Open, since signing out twice is no reason to be asked to sign in. */
@Controller
@Open
class SignOutController {

  private final Sessions sessions;
  private final SignInJournal journal;

  SignOutController(Sessions sessions, SignInJournal journal) {
    this.sessions = sessions;
    this.journal = journal;
  }

  @PostMapping("/sign-out")
  ModelAndView create(Actor actor, HttpServletRequest request, Answer answer) {
    journal.signedOut(actor);
    sessions.end(request);
    return answer.redirect("/sign-in?notice=signed-out");
  }
}
