package dev.gatehouse.directory.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.Scopes;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.directory.Outcome;
import dev.gatehouse.directory.Selection;
import dev.gatehouse.directory.UserRow;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.signin.Reauthentication;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks what to do to the people ticked in the list, does it, and says what became of each. */
@Controller
@Requires(Permission.MANAGE_USERS)
class SelectionController {

  private static final String PAGE = "directory/selection";
  private static final int MOST_SCOPES = 1000;

  private final Selection selection;
  private final Roles roles;
  private final Scopes scopes;
  private final Reauthentication reauthentication;

  SelectionController(
      Selection selection, Roles roles, Scopes scopes, Reauthentication reauthentication) {
    this.selection = selection;
    this.roles = roles;
    this.scopes = scopes;
    this.reauthentication = reauthentication;
  }

  @GetMapping({
    "/users/selection/deactivation",
    "/users/selection/activation",
    "/users/selection/removal",
    "/users/selection/resend",
    "/users/selection/revocation",
    "/users/selection/roles",
    "/users/selection/scopes"
  })
  ModelAndView show(
      Actor actor,
      @ModelAttribute("form") SelectionForm form,
      BindingResult errors,
      HttpServletRequest request,
      Answer answer) {
    return answer.page(PAGE, "form", model(actor, form, word(request)));
  }

  @PostMapping({
    "/users/selection/deactivation",
    "/users/selection/activation",
    "/users/selection/removal",
    "/users/selection/resend",
    "/users/selection/revocation",
    "/users/selection/roles",
    "/users/selection/scopes"
  })
  ModelAndView create(
      Actor actor,
      @ModelAttribute("form") SelectionForm form,
      BindingResult errors,
      HttpServletRequest request,
      Answer answer) {
    String word = word(request);
    check(actor, word, form, errors, request);
    Map<String, Object> model = model(actor, form, word);
    if (errors.hasErrors()) {
      return answer.unprocessable(PAGE, "form", model);
    }
    List<Outcome> outcomes = selection.carryOut(actor, form.deed(word), form.users());
    model.put("outcomes", outcomes);
    model.put("done", outcomes.stream().filter(Outcome::isDone).count());
    return answer.page(PAGE, "form", model);
  }

  private void check(
      Actor actor,
      String word,
      SelectionForm form,
      BindingResult errors,
      HttpServletRequest request) {
    if (form.users().isEmpty()) {
      errors.reject("users.selection.nobody");
    } else if (form.users().size() > SelectionForm.MOST) {
      errors.reject("users.selection.too-many", new Object[] {SelectionForm.MOST}, null);
    } else if (word.equals("roles") && form.isAdding() && isAdministrator(actor, form.role())) {
      reauthentication.require(actor, form.yourPassword(), request, errors);
    }
  }

  private static String word(HttpServletRequest request) {
    return request.getRequestURI().replaceFirst(".*/", "");
  }

  private boolean isAdministrator(Actor actor, long role) {
    return roles.require(actor.organization(), SystemRole.ADMINISTRATOR).id().value() == role;
  }

  private Map<String, Object> model(Actor actor, SelectionForm form, String word) {
    List<UserRow> people =
        selection.people(actor, form.users().stream().limit(SelectionForm.MOST).toList());
    Map<String, Object> model = new HashMap<>();
    model.put("word", word);
    model.put("people", people.stream().map(Chosen::of).toList());
    model.put("back", form.back());
    if (word.equals("roles")) {
      model.put("roles", grantable(actor));
    } else if (word.equals("scopes")) {
      model.put("scopes", scopes.search(actor.organization(), "", MOST_SCOPES));
    }
    return model;
  }

  private List<Role> grantable(Actor actor) {
    return roles.all(actor.organization()).stream()
        .filter(role -> role.isGrantableBy(actor))
        .toList();
  }

  /** One of them as the page lists them. */
  record Chosen(long id, String label, String state, String mail) {

    static Chosen of(UserRow row) {
      UserRow.InvitationRow invitation = row.invitation();
      return new Chosen(
          row.id(),
          row.email().isEmpty() ? row.name().orElse("") : row.email(),
          UrlWord.of(row.state()),
          invitation == null || invitation.mail() == null ? "" : invitation.mail().toString());
    }
  }
}
