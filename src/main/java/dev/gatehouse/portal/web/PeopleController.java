package dev.gatehouse.portal.web;

import dev.gatehouse.directory.UserKey;
import dev.gatehouse.invitation.ExpectedPeople;
import dev.gatehouse.portal.PortalPeople;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The people of a delegate's accounts, and those who are invited there (D-12). */
@Controller
@ForEndUsers
@Requires(Permission.MANAGE_ACCOUNT_PEOPLE)
class PeopleController {

  static final String PATH = "/portal/people";

  private final PortalPeople people;
  private final ExpectedPeople expected;
  private final Clock clock;

  PeopleController(PortalPeople people, ExpectedPeople expected, Clock clock) {
    this.people = people;
    this.expected = expected;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView index(Actor actor, PeopleForm form, Times times, Answer answer) {
    UserKey key = UserKey.parse(form.after(), form.before());
    PortalPeople.Page page = people.list(actor, form.q(), form.userState(), key);
    return answer.page(
        "portal/people",
        "list",
        Map.of(
            "form",
            form,
            "page",
            PeoplePage.of(form, page),
            "people",
            page.people().stream().map(one -> PersonView.of(one, actor, times)).toList(),
            "expected",
            form.isForExpected()
                ? ExpectedView.of(expected.list(actor, form.q()), times, clock.instant())
                : ExpectedView.NOBODY));
  }
}
