package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.InvitationAdministration;
import dev.gatehouse.invitation.InvitationId;
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
@RequestMapping("/invitations/{id}/revocation")
class InvitationRevocationController {

  private final InvitationAdministration administration;

  InvitationRevocationController(InvitationAdministration administration) {
    this.administration = administration;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    String email = administration.addressOf(actor, new InvitationId(id));
    return answer.page("invitation/revocation", "form", Map.of("id", id, "email", email));
  }

  @PostMapping
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    InvitationId invitation = new InvitationId(id);
    administration.revoke(actor, invitation);
    return answer.done("/users", "invitation.revoked", administration.addressOf(actor, invitation));
  }
}
