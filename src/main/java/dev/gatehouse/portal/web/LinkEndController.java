package dev.gatehouse.portal.web;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.UserLinks;
import dev.gatehouse.user.UserRefusal;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ending somebody's link to an account within reach, wherever else they belong (D-12). */
@Controller
@ForEndUsers
@Requires(Permission.MANAGE_ACCOUNT_PEOPLE)
@RequestMapping("/portal/people/{id}/links/{account}/removal")
class LinkEndController {

  private final UserLinks links;

  LinkEndController(UserLinks links) {
    this.links = links;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, @PathVariable long account, Answer answer) {
    UserLinks.Link link = links.require(actor, new UserId(id), new AccountId(account));
    return answer.page(
        "portal/link-end",
        "form",
        Map.of(
            "id",
            id,
            "account",
            account,
            "person",
            link.user().label(),
            "name",
            link.account().name(),
            "obstacle",
            link.last() ? UserRefusal.LAST_LINK.messageKey() : ""));
  }

  /** The answer names nobody, as the person may be out of reach from now on. */
  @PostMapping
  ModelAndView create(
      Actor actor, @PathVariable long id, @PathVariable long account, Answer answer) {
    links.end(actor, new UserId(id), new AccountId(account));
    return answer.done(PeopleController.PATH, "portal.link.ended");
  }
}
