package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserFilter;
import dev.gatehouse.directory.UserKey;
import dev.gatehouse.directory.UserPage;
import dev.gatehouse.directory.UserQuery;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.UserState;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The panel in which the users of the organization are managed (RAW-01 to RAW-07). */
@Controller
@Requires(Permission.MANAGE_USERS)
class UserController {

  private static final int PAGE_SIZE = 25;
  private static final int LONGEST_SEARCH = 200;

  private final UserQuery query;
  private final Clock clock;

  UserController(UserQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/users")
  ModelAndView index(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam Optional<Long> after,
      @RequestParam Optional<Long> before,
      Times times,
      Answer answer) {
    String search = q.substring(0, Math.min(q.length(), LONGEST_SEARCH));
    UserFilter filter = new UserFilter(search, StateOption.parse(state), UserKey.of(after, before));
    UserPage page = query.list(actor.organization(), filter, PAGE_SIZE);
    Instant now = Instant.now(clock);
    return answer.page(
        "directory/index",
        "list",
        Map.of(
            "search", search,
            "state", filter.state().map(UserState::name).orElse(""),
            "states", StateOption.all(),
            "narrowed", filter.isNarrowed(),
            "users", page.rows().stream().map(row -> UserView.of(row, actor, times, now)).toList(),
            "hasPrevious", page.hasPrevious(),
            "hasNext", page.hasNext(),
            "unsorted", page.unsorted(),
            "pageSize", PAGE_SIZE));
  }

  /** The states that can be asked for. */
  private static final class StateOption {

    static List<UserState> all() {
      return List.of(UserState.ACTIVE, UserState.PENDING, UserState.INACTIVE, UserState.REMOVED);
    }

    /** Nothing for a name that is none of them: then all are shown. */
    static Optional<UserState> parse(String name) {
      return all().stream().filter(state -> state.name().equalsIgnoreCase(name)).findFirst();
    }
  }
}
