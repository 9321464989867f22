package dev.gatehouse.invitation.web;

import dev.gatehouse.access.Roles;
import dev.gatehouse.invitation.AddressProblem;
import dev.gatehouse.invitation.AddressesRefused;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Add User. */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/invitations/new")
class InvitationController {

  private static final String PAGE = "invitation/new";

  private final InviteUsers inviteUsers;
  private final Roles roles;
  private final Organizations organizations;

  InvitationController(InviteUsers inviteUsers, Roles roles, Organizations organizations) {
    this.inviteUsers = inviteUsers;
    this.roles = roles;
    this.organizations = organizations;
  }

  @GetMapping
  ModelAndView show(Actor actor, Answer answer) {
    return answer.page(PAGE, "form", model(actor, InvitationForm.fresh(), List.of()));
  }

  @PostMapping
  ModelAndView create(
      Actor actor,
      @ModelAttribute("form") InvitationForm form,
      BindingResult errors,
      Answer answer) {
    List<AddressProblem> problems = List.of();
    if (!errors.hasErrors()) {
      try {
        int invited = inviteUsers.invite(actor, form.toRequest());
        return answer.done("/users", "invitation.sent", invited);
      } catch (AddressesRefused refused) {
        problems = refused.problems();
        reject(errors, refused);
      } catch (Refused refused) {
        reject(errors, refused);
      }
    }
    return answer.unprocessable(PAGE, "form", model(actor, form, problems));
  }

  private static void reject(BindingResult errors, Refused refused) {
    errors.rejectValue(
        InvitationField.of(refused.reason()),
        refused.reason().messageKey(),
        refused.arguments(),
        null);
  }

  private Map<String, Object> model(
      Actor actor, InvitationForm form, List<AddressProblem> problems) {
    Organization organization = organizations.require(actor.organization());
    return Map.of(
        "form",
        form,
        "problems",
        problems,
        "limit",
        organization.invitationLimit(),
        "validityDays",
        organization.invitationValidity().toDays(),
        "validityHours",
        organization.invitationValidity().toHours(),
        "roles",
        roles.all(actor.organization()).stream()
            .filter(role -> role.types().contains(AccountType.PRODUCER))
            .map(role -> RoleOption.of(role, actor, form.roles().contains(role.id().value())))
            .toList());
  }
}
