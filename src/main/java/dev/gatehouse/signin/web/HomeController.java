package dev.gatehouse.signin.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Navigation;
import dev.gatehouse.web.NavigationEntry;
import dev.gatehouse.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leads everybody to the first page that is for them. */
@Controller
@SignedIn
class HomeController {

  private final Navigation navigation;

  HomeController(Navigation navigation) {
    this.navigation = navigation;
  }

  @GetMapping("/")
  ModelAndView show(Actor actor, Answer answer) {
    return answer.redirect(actor.isEndUser() ? "/portal" : first(actor));
  }

  private String first(Actor actor) {
    return navigation.visibleTo(actor).stream()
        .map(NavigationEntry::href)
        .findFirst()
        .orElse("/profile");
  }
}
