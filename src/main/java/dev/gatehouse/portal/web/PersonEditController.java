package dev.gatehouse.portal.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.Stale;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserEditing;
import dev.gatehouse.user.UserRefusal;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.ForEndUsers;
import dev.gatehouse.web.Requires;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Edit, as delegates have it (D-12). */
@Controller
@ForEndUsers
@Requires(Permission.MANAGE_ACCOUNT_PEOPLE)
@RequestMapping("/portal/people/{id}/edit")
class PersonEditController {

  private final Members members;
  private final UserEditing editing;
  private final PersonEditPage page;

  PersonEditController(Members members, UserEditing editing, PersonEditPage page) {
    this.members = members;
    this.editing = editing;
    this.page = page;
  }

  @GetMapping
  ModelAndView edit(Actor actor, @PathVariable long id, Answer answer) {
    User user = members.require(actor, id);
    return answer.page(
        PersonEditPage.TEMPLATE,
        "form",
        page.model(actor, user, PersonForm.of(user), page.stored(user)));
  }

  /** The form as it stands, with what matches its searches; changes nothing. */
  @PostMapping("/draft")
  ModelAndView draft(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") PersonForm form,
      BindingResult errors,
      @ModelAttribute("choices") GrantChoices choices,
      BindingResult choiceErrors,
      Answer answer) {
    User user = members.require(actor, id);
    return answer.page(PersonEditPage.TEMPLATE, "form", page.model(actor, user, form, choices));
  }

  @PostMapping
  ModelAndView update(
      Actor actor,
      @PathVariable long id,
      @Valid @ModelAttribute("form") PersonForm form,
      BindingResult errors,
      @ModelAttribute("choices") GrantChoices choices,
      BindingResult choiceErrors,
      Answer answer) {
    User user = members.require(actor, id);
    if (!errors.hasErrors()) {
      try {
        editing.edit(actor, user.id(), form.toEdit(choices));
        return saved(user, answer);
      } catch (Stale stale) {
        return late(actor, members.require(actor, id), form, choices, answer);
      } catch (Refused refused) {
        reject(errors, choiceErrors, refused);
      }
    }
    return answer.unprocessable(
        PersonEditPage.TEMPLATE, "form", page.model(actor, user, form, choices));
  }

  private ModelAndView late(
      Actor actor, User user, PersonForm form, GrantChoices choices, Answer answer) {
    List<Difference> differences = page.differences(actor, user, form, choices);
    if (differences.isEmpty()) {
      return saved(user, answer);
    }
    Map<String, Object> model = page.model(actor, user, form.over(user), choices);
    model.put("differences", differences);
    return answer.conflict(PersonEditPage.TEMPLATE, "form", model);
  }

  private static ModelAndView saved(User user, Answer answer) {
    return answer.done(PeopleController.PATH, "user.saved", user.label());
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
