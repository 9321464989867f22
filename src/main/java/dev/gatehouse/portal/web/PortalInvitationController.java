package dev.gatehouse.portal.web;

import dev.gatehouse.invitation.AddressReport;
import dev.gatehouse.invitation.AddressesRefused;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.invitation.Invited;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Add User, as delegates have it (D-12). */
@Controller
@ForEndUsers
@Requires(Permission.MANAGE_ACCOUNT_PEOPLE)
@RequestMapping("/portal/people/new")
class PortalInvitationController {

  private final InviteUsers inviteUsers;
  private final PortalInvitationPage page;

  PortalInvitationController(InviteUsers inviteUsers, PortalInvitationPage page) {
    this.inviteUsers = inviteUsers;
    this.page = page;
  }

  @GetMapping
  ModelAndView show(Actor actor, Answer answer) {
    return answer.page(
        PortalInvitationPage.TEMPLATE,
        "form",
        page.model(actor, InvitationForm.fresh(), page.fresh(actor), AddressReport.EMPTY));
  }

  /** The form as it stands, with what matches its searches; changes nothing. */
  @PostMapping("/draft")
  ModelAndView draft(
      Actor actor,
      @ModelAttribute("form") InvitationForm form,
      BindingResult errors,
      @ModelAttribute("choices") GrantChoices choices,
      BindingResult choiceErrors,
      Answer answer) {
    return answer.page(
        PortalInvitationPage.TEMPLATE,
        "form",
        page.model(actor, form, choices, AddressReport.EMPTY));
  }

  @PostMapping
  ModelAndView create(
      Actor actor,
      @Valid @ModelAttribute("form") InvitationForm form,
      BindingResult errors,
      @ModelAttribute("choices") GrantChoices choices,
      BindingResult choiceErrors,
      Answer answer) {
    try {
      Invited invited = inviteUsers.invite(actor, form.toRequest(choices));
      return answer.done(PeopleController.PATH, "invitation.sent", invited.people());
    } catch (Refused refused) {
      AddressReport report = reject(errors, choiceErrors, refused);
      return answer.unprocessable(
          PortalInvitationPage.TEMPLATE, "form", page.model(actor, form, choices, report), refused);
    }
  }

  private static AddressReport reject(
      BindingResult errors, BindingResult choiceErrors, Refused refused) {
    if (!GrantChoices.reject(choiceErrors, refused)) {
      errors.rejectValue("addresses", refused.reason().messageKey(), refused.arguments(), null);
    }
    return refused instanceof AddressesRefused addresses
        ? new AddressReport(0, addresses.problems(), List.of())
        : AddressReport.EMPTY;
  }
}
