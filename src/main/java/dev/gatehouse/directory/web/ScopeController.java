package dev.gatehouse.directory.web;

import dev.gatehouse.directory.ScopeFilter;
import dev.gatehouse.directory.ScopePage;
import dev.gatehouse.directory.ScopeQuery;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The scopes of the organization, and how many people hold each (D-17). */
@Controller
@Requires(Permission.MANAGE_USERS)
class ScopeController {

  private static final int PAGE_SIZE = 25;
  private static final int LONGEST_SEARCH = 200;

  private final ScopeQuery query;

  ScopeController(ScopeQuery query) {
    this.query = query;
  }

  @GetMapping("/scopes")
  ModelAndView index(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String before,
      Times times,
      Answer answer) {
    String search = q.substring(0, Math.min(q.length(), LONGEST_SEARCH));
    ScopeFilter filter = new ScopeFilter(search, after, before);
    ScopePage page = query.list(actor.organization(), filter, PAGE_SIZE);
    List<ScopePage.Row> rows = page.rows();
    return answer.page(
        "directory/scopes",
        "list",
        Map.of(
            "search",
            search,
            "narrowed",
            filter.isNarrowed(),
            "scopes",
            rows.stream().map(row -> ScopeView.of(row, times)).toList(),
            "previous",
            page.hasPrevious() && !rows.isEmpty() ? rows.getFirst().key() : "",
            "next",
            page.hasNext() && !rows.isEmpty() ? rows.getLast().key() : "",
            "pageSize",
            PAGE_SIZE));
  }
}
