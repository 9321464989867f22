package dev.gatehouse.portal.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Removing a member within reach; whoever is Pending is removed by their invitation. */
@Controller
@ForEndUsers
@Requires(Permission.MANAGE_ACCOUNT_PEOPLE)
@RequestMapping("/portal/people/{id}/removal")
class PersonRemovalController {

  private final UserAdministration administration;
  private final Members members;

  PersonRemovalController(UserAdministration administration, Members members) {
    this.administration = administration;
    this.members = members;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    User user = members.require(actor, id);
    return answer.page(
        "user/removal",
        "form",
        Map.of(
            "panel",
            PeopleController.PATH,
            "id",
            id,
            "person",
            user.label(),
            "active",
            user.isActive(),
            "returning",
            false,
            "discarded",
            false,
            "contact",
            false,
            "obstacle",
            administration.removalObstacle(actor, user).orElse("")));
  }

  @PostMapping
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    UserId user = new UserId(id);
    Optional<User> person = administration.find(actor, user);
    person.ifPresent(Members::requireJoined);
    administration.remove(actor, user);
    return person
        .map(known -> answer.done(PeopleController.PATH, "user.removed", known.label()))
        .orElseGet(() -> answer.done(PeopleController.PATH, "user.gone"));
  }
}
