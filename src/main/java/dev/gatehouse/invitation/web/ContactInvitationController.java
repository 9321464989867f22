package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.InviteContact;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserPolicy;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Activating a contact by an invitation (D-02). */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/users/{id}/invitation")
class ContactInvitationController {

  private final InviteContact inviteContact;
  private final UserAdministration users;
  private final Organizations organizations;

  ContactInvitationController(
      InviteContact inviteContact, UserAdministration users, Organizations organizations) {
    this.inviteContact = inviteContact;
    this.users = users;
    this.organizations = organizations;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable long id, Answer answer) {
    User contact = users.require(actor, new UserId(id));
    Organization organization = organizations.require(actor.organization());
    return answer.page(
        "invitation/contact",
        "form",
        Map.of(
            "id", id,
            "name", contact.name().orElse(""),
            "email", email(contact),
            "obstacle", UserPolicy.invitationObstacle(contact).map(Refusal::messageKey).orElse(""),
            "validityDays", organization.invitationValidity().toDays(),
            "validityHours", organization.invitationValidity().toHours()));
  }

  @PostMapping
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    UserId contact = new UserId(id);
    inviteContact.invite(actor, contact);
    return answer.done("/users", "contact.invited", email(users.require(actor, contact)));
  }

  private static String email(User contact) {
    return contact.address().map(EmailAddress::value).orElse("");
  }
}
