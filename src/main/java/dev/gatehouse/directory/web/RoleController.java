package dev.gatehouse.directory.web;

import dev.gatehouse.access.RolePolicy;
import dev.gatehouse.directory.RoleQuery;
import dev.gatehouse.directory.RoleRow;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What each role permits, and how many hold it; for those who grant roles or define them. */
@Controller
@Requires({Permission.MANAGE_USERS, Permission.MANAGE_ROLES})
class RoleController {

  private final RoleQuery query;

  RoleController(RoleQuery query) {
    this.query = query;
  }

  @GetMapping("/roles")
  ModelAndView index(Actor actor, Answer answer) {
    List<RoleRow> rows = query.list(actor.organization());
    return answer.page(
        "directory/roles",
        Map.of(
            "roles", rows.stream().map(row -> RoleView.of(row, actor)).toList(),
            "groups", MatrixView.of(rows.stream().map(RoleRow::role).toList()),
            "mayDefine", RolePolicy.mayDefine(actor),
            "mayOpenUsers", actor.may(Permission.MANAGE_USERS)));
  }
}
