package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.InvitationAdministration;
import dev.gatehouse.invitation.InvitationId;
import dev.gatehouse.mail.MailId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_USERS)
class InvitationResendController {

  private final InvitationAdministration administration;

  InvitationResendController(InvitationAdministration administration) {
    this.administration = administration;
  }

  @PostMapping("/invitations/{id}/resend")
  ModelAndView create(
      Actor actor, @PathVariable long id, @RequestParam Optional<Long> mail, Answer answer) {
    InvitationId invitation = new InvitationId(id);
    administration.resend(actor, invitation, mail.map(MailId::new));
    return answer.done("/users", "invitation.resent", administration.addressOf(actor, invitation));
  }
}
