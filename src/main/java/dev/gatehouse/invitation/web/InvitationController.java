package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.AddressReport;
import dev.gatehouse.invitation.AddressesRefused;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.invitation.Invited;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.signin.Reauthentication;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.GrantOffers;
import dev.gatehouse.user.Holdings;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
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

  private final InviteUsers inviteUsers;
  private final InvitationPage page;
  private final GrantOffers offers;
  private final Reauthentication reauthentication;

  InvitationController(
      InviteUsers inviteUsers,
      InvitationPage page,
      GrantOffers offers,
      Reauthentication reauthentication) {
    this.inviteUsers = inviteUsers;
    this.page = page;
    this.offers = offers;
    this.reauthentication = reauthentication;
  }

  @GetMapping
  ModelAndView show(Actor actor, Answer answer) {
    return answer.page(
        InvitationPage.TEMPLATE,
        "form",
        page.model(actor, InvitationForm.fresh(), page.fresh(actor), AddressReport.EMPTY));
  }

  @PostMapping
  ModelAndView create(
      Actor actor,
      @Valid @ModelAttribute("form") InvitationForm form,
      BindingResult errors,
      @ModelAttribute("choices") GrantChoices choices,
      BindingResult choiceErrors,
      HttpServletRequest request,
      Answer answer) {
    if (offers.grantsAdministrator(actor, choices, Holdings.NONE)) {
      reauthentication.require(actor, form.yourPassword(), request, errors);
    }
    offers.rejectLeftOver(actor, choices, choiceErrors);
    if (!errors.hasErrors() && !choiceErrors.hasErrors()) {
      try {
        Invited invited = inviteUsers.invite(actor, form.toRequest(choices));
        return answer.done("/users?new=" + invited.batch(), "invitation.sent", invited.people());
      } catch (Refused refused) {
        AddressReport report = reject(errors, choiceErrors, refused);
        return answer.unprocessable(
            InvitationPage.TEMPLATE, "form", page.model(actor, form, choices, report), refused);
      }
    }
    return answer.unprocessable(
        InvitationPage.TEMPLATE, "form", page.model(actor, form, choices, AddressReport.EMPTY));
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
