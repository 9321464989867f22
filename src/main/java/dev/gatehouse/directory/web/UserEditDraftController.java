package dev.gatehouse.directory.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Edit as it stands, with what follows from it: which accounts and scopes match, which roles fit,
 * and what would be lost. Changes nothing.
 */
@Controller
@Requires(Permission.MANAGE_USERS)
class UserEditDraftController {

  private final UserAdministration administration;
  private final UserEditPage page;

  UserEditDraftController(UserAdministration administration, UserEditPage page) {
    this.administration = administration;
    this.page = page;
  }

  @PostMapping("/users/{id}/edit/draft")
  ModelAndView create(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") UserEditForm form,
      BindingResult errors,
      @ModelAttribute("choices") GrantChoices choices,
      BindingResult choiceErrors,
      Answer answer) {
    User user = administration.require(actor, new UserId(id));
    return answer.page(
        UserEditPage.TEMPLATE, "form", page.model(actor, user, form, choices.withNewScope()));
  }
}
