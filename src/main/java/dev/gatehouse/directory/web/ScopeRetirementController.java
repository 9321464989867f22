package dev.gatehouse.directory.web;

import dev.gatehouse.access.DescribedScope;
import dev.gatehouse.access.ScopeAdministration;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/scopes/{id}/retirement")
class ScopeRetirementController {

  private final ScopeAdministration administration;

  ScopeRetirementController(ScopeAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    DescribedScope scope = administration.require(actor, new ScopeId(id));
    return answer.page(
        "directory/scope-retirement", "form", Map.of("id", id, "name", scope.name()));
  }

  @PostMapping
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    administration.retire(actor, new ScopeId(id));
    return answer.done(
        "/scopes", "scope.retired", administration.require(actor, new ScopeId(id)).name());
  }
}
