package dev.gatehouse.directory.web;

import dev.gatehouse.directory.FilterOffers;
import dev.gatehouse.directory.FilterOffers.Searchable;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a filter offers while somebody types, where there is too much for a list. */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/users/suggestions")
class UserSuggestionController {

  private final FilterOffers offers;

  UserSuggestionController(FilterOffers offers) {
    this.offers = offers;
  }

  @GetMapping("/scopes")
  ModelAndView scopes(
      Actor actor, @RequestParam(defaultValue = "") String scopeName, Answer answer) {
    return suggest(actor, Searchable.SCOPE, scopeName, answer);
  }

  @GetMapping("/accounts")
  ModelAndView accounts(
      Actor actor, @RequestParam(defaultValue = "") String accountName, Answer answer) {
    return suggest(actor, Searchable.ACCOUNT, accountName, answer);
  }

  private ModelAndView suggest(Actor actor, Searchable what, String text, Answer answer) {
    return answer.page(
        "directory/choice :: options",
        Map.of("suggestions", offers.suggest(actor.organization(), what, text)));
  }
}
