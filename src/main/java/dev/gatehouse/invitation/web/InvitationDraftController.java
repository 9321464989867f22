package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.AddressCheck;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Add User as it stands, with what is known about it: which addresses cannot be invited, which
 * scopes and accounts match, what the mail would say. Changes nothing.
 */
@Controller
@Requires(Permission.MANAGE_USERS)
class InvitationDraftController {

  private final InvitationPage page;
  private final AddressCheck check;

  InvitationDraftController(InvitationPage page, AddressCheck check) {
    this.page = page;
    this.check = check;
  }

  @PostMapping("/invitations/draft")
  ModelAndView create(
      Actor actor,
      @ModelAttribute("form") InvitationForm form,
      BindingResult errors,
      @ModelAttribute("choices") GrantChoices choices,
      BindingResult choiceErrors,
      Answer answer) {
    return answer.page(
        InvitationPage.TEMPLATE,
        "form",
        page.model(
            actor,
            form,
            choices.withNewScope(),
            check.report(actor.organization(), form.addresses())));
  }
}
