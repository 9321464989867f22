package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserCounts;
import dev.gatehouse.directory.UserListing;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Htmx;
import dev.gatehouse.web.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The tabs with their numbers, which may take longer than the page they belong to. */
@Controller
@Requires(Permission.MANAGE_USERS)
class UserTabController {

  static final String PATH = "/users/tabs";

  private final UserListReader reader;
  private final UserCounts counts;

  UserTabController(UserListReader reader, UserCounts counts) {
    this.reader = reader;
    this.counts = counts;
  }

  @GetMapping(PATH)
  ModelAndView index(Actor actor, UserListForm form, HttpServletRequest request, Answer answer) {
    UserListing listing = reader.read(actor, form).listing();
    return Htmx.asked(request)
        ? answer.page("directory/index", "tabs", Map.of("tabs", tabs(actor, listing)))
        : answer.redirect(UserAddress.of(listing));
  }

  private List<TypeTab> tabs(Actor actor, UserListing listing) {
    return TypeTab.counted(listing, counts.count(actor.organization(), listing.filter()));
  }
}
