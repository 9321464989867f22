package dev.gatehouse.directory.web;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.directory.FilterOffers.Offer;
import dev.gatehouse.directory.Outcome;
import dev.gatehouse.directory.Selection;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.signin.Reauthentication;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks what to do to the people selected in the list, does it, and says what became of each. */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping({
  "/users/selection/deactivation",
  "/users/selection/activation",
  "/users/selection/removal",
  "/users/selection/resend",
  "/users/selection/revocation",
  "/users/selection/roles",
  "/users/selection/scopes"
})
class SelectionController {

  private final Selection selection;
  private final SelectionPage page;
  private final Reauthentication reauthentication;

  SelectionController(Selection selection, SelectionPage page, Reauthentication reauthentication) {
    this.selection = selection;
    this.page = page;
    this.reauthentication = reauthentication;
  }

  @GetMapping
  ModelAndView show(
      Actor actor,
      @ModelAttribute("form") SelectionForm form,
      BindingResult errors,
      HttpServletRequest request,
      Answer answer) {
    requireShort(form, errors);
    return answer(actor, form, errors, word(request), answer);
  }

  @PostMapping
  ModelAndView create(
      Actor actor,
      @ModelAttribute("form") SelectionForm form,
      BindingResult errors,
      HttpServletRequest request,
      Answer answer) {
    String word = word(request);
    Offer offer = page.offer(actor, form);
    requireShort(form, errors);
    requireSomebody(form, errors);
    requireChoice(form, word, offer, errors);
    if (word.equals("roles") && form.isAdding() && isAdministrator(offer)) {
      reauthentication.require(actor, form.yourPassword(), request, errors);
    }
    return errors.hasErrors()
        ? answer(actor, form, errors, word, answer)
        : outcome(
            form,
            word,
            selection.carryOut(actor, page.deed(form, word, offer), form.users()),
            answer);
  }

  /** Where nothing at all was done, that is a refusal. */
  private ModelAndView outcome(
      SelectionForm form, String word, List<Outcome> outcomes, Answer answer) {
    return outcomes.stream().anyMatch(Outcome::isDone)
        ? answer.page(SelectionPage.TEMPLATE, "form", page.model(form, word, outcomes))
        : answer.unprocessable(SelectionPage.TEMPLATE, "form", page.model(form, word, outcomes));
  }

  private ModelAndView answer(
      Actor actor, SelectionForm form, BindingResult errors, String word, Answer answer) {
    return errors.hasErrors()
        ? answer.unprocessable(SelectionPage.TEMPLATE, "form", page.model(actor, form, word))
        : answer.page(SelectionPage.TEMPLATE, "form", page.model(actor, form, word));
  }

  private static void requireShort(SelectionForm form, BindingResult errors) {
    if (form.isTooLong()) {
      errors.reject("selection.refusal.too-many", new Object[] {Selection.MOST}, null);
    }
  }

  private static void requireSomebody(SelectionForm form, BindingResult errors) {
    if (form.users().isEmpty()) {
      errors.reject("selection.refusal.nobody");
    }
  }

  private static void requireChoice(
      SelectionForm form, String word, Offer offer, BindingResult errors) {
    if ((word.equals("roles") || word.equals("scopes")) && !form.isDecided()) {
      errors.rejectValue("given", "field.missing");
    }
    if (word.equals("roles") && offer.role().isEmpty()) {
      errors.rejectValue("role", "users.selection.roles.unknown");
    } else if (word.equals("scopes") && offer.scopes().chosen().isEmpty()) {
      errors.rejectValue("scope", "users.selection.scopes.unknown");
    }
  }

  private static boolean isAdministrator(Offer offer) {
    return offer.role().filter(role -> role.is(SystemRole.ADMINISTRATOR)).isPresent();
  }

  /** The last word of the address, one of those above. */
  private static String word(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
        .replaceFirst(".*/", "");
  }
}
