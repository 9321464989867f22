package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserListing;
import dev.gatehouse.directory.UserPage;
import dev.gatehouse.directory.UserQuery;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The panel in which the users of the organization are managed (RAW-01 to RAW-07). */
@Controller
@Requires(Permission.MANAGE_USERS)
class UserController {

  private final UserListReader reader;
  private final UserQuery query;
  private final Clock clock;

  UserController(UserListReader reader, UserQuery query, Clock clock) {
    this.reader = reader;
    this.query = query;
    this.clock = clock;
  }

  @GetMapping(UserAddress.PANEL)
  ModelAndView index(Actor actor, UserListForm form, Times times, Answer answer) {
    UserListReader.Read read = reader.read(actor, form);
    UserListing listing = read.listing();
    UserPage page = query.list(actor.organization(), listing);
    return answer.page(
        "directory/index",
        "list",
        Map.of(
            "panel", new UserPanel(listing, read.offer()),
            "tabs", TypeTab.uncounted(listing),
            "page", UserPageView.of(listing, page),
            "users", UserView.all(page, new UserView.Reader(actor, times, clock.instant()))));
  }
}
