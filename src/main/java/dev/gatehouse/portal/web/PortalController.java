package dev.gatehouse.portal.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Navigation;
import dev.gatehouse.web.NavigationEntry;
import dev.gatehouse.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leads end users to the first page of the End-User Portal that is for them. */
@Controller
@SignedIn
@ForEndUsers
class PortalController {

  private final Navigation navigation;

  PortalController(Navigation navigation) {
    this.navigation = navigation;
  }

  @GetMapping("/portal")
  ModelAndView show(Actor actor, Answer answer) {
    return answer.redirect(
        navigation.visibleTo(actor).stream()
            .filter(entry -> entry.group() == NavigationEntry.Group.PORTAL)
            .map(NavigationEntry::href)
            .findFirst()
            .orElse("/profile"));
  }
}
