package dev.gatehouse.directory.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.Reauthentication;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.GrantOffers;
import dev.gatehouse.user.Stale;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserEditing;
import dev.gatehouse.user.UserRefusal;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Edit (RAW-40 to RAW-44). */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping("/users/{id}/edit")
class UserEditController {

  private final UserAdministration administration;
  private final UserEditing editing;
  private final UserEditPage page;
  private final GrantOffers offers;
  private final Reauthentication reauthentication;

  UserEditController(
      UserAdministration administration,
      UserEditing editing,
      UserEditPage page,
      GrantOffers offers,
      Reauthentication reauthentication) {
    this.administration = administration;
    this.editing = editing;
    this.page = page;
    this.offers = offers;
    this.reauthentication = reauthentication;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Answer answer) {
    User user = administration.require(actor, new UserId(id));
    return answer.page(
        UserEditPage.TEMPLATE,
        "form",
        page.model(actor, user, UserEditForm.of(user), page.stored(user)));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @Valid @ModelAttribute("form") UserEditForm form,
      BindingResult errors,
      @ModelAttribute("choices") GrantChoices choices,
      BindingResult choiceErrors,
      HttpServletRequest request,
      Answer answer) {
    User user = administration.require(actor, new UserId(id));
    if (offers.grantsAdministrator(actor, choices, page.holdings(user))) {
      reauthentication.require(actor, form.yourPassword(), request, errors);
    }
    offers.rejectLeftOver(actor, choices, choiceErrors);
    if (!errors.hasErrors() && !choiceErrors.hasErrors()) {
      try {
        editing.edit(actor, user.id(), form.toEdit(choices));
        return saved(user, answer);
      } catch (Stale stale) {
        return late(actor, administration.require(actor, user.id()), form, choices, answer);
      } catch (Refused refused) {
        reject(errors, choiceErrors, refused);
      }
    }
    return answer.unprocessable(
        UserEditPage.TEMPLATE, "form", page.model(actor, user, form, choices));
  }

  private ModelAndView late(
      Actor actor, User user, UserEditForm form, GrantChoices choices, Answer answer) {
    return page.isStored(actor, user, form, choices)
        ? saved(user, answer)
        : answer.conflict(UserEditPage.TEMPLATE, "form", page.conflict(actor, user, form, choices));
  }

  private static ModelAndView saved(User user, Answer answer) {
    return answer.done("/users", "user.saved", user.label());
  }

  private static void reject(BindingResult errors, BindingResult choiceErrors, Refused refused) {
    String key = refused.reason().messageKey();
    if (refused.reason() == UserRefusal.NAME_NEEDED) {
      errors.rejectValue("firstName", key);
    } else if (!GrantChoices.reject(choiceErrors, refused)) {
      errors.reject(key, refused.arguments(), null);
    }
  }
}
