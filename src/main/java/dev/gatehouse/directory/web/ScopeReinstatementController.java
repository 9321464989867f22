package dev.gatehouse.directory.web;

import dev.gatehouse.access.ScopeAdministration;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_USERS)
class ScopeReinstatementController {

  private final ScopeAdministration administration;

  ScopeReinstatementController(ScopeAdministration administration) {
    this.administration = administration;
  }

  @PostMapping("/scopes/{id}/reinstatement")
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    administration.reinstate(actor, new ScopeId(id));
    return answer.done(
        "/scopes", "scope.reinstated", administration.require(actor, new ScopeId(id)).name());
  }
}
