package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.ImportId;
import dev.gatehouse.invitation.ImportQuery;
import dev.gatehouse.invitation.InvitationImports;
import dev.gatehouse.invitation.StoredImport;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.signin.Reauthentication;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** From the dry run to the real one. */
@Controller
@Requires(Permission.MANAGE_USERS)
class ImportStartController {

  private final InvitationImports imports;
  private final ImportQuery query;
  private final ImportPage page;
  private final Reauthentication reauthentication;

  ImportStartController(
      InvitationImports imports,
      ImportQuery query,
      ImportPage page,
      Reauthentication reauthentication) {
    this.imports = imports;
    this.query = query;
    this.page = page;
    this.reauthentication = reauthentication;
  }

  @PostMapping(ImportController.PATH + "/{id}/start")
  ModelAndView create(
      Actor actor,
      @PathVariable long id,
      @ModelAttribute("form") ImportStartForm form,
      BindingResult errors,
      HttpServletRequest request,
      Times times,
      Answer answer) {
    StoredImport imported = query.require(actor.organization(), new ImportId(id));
    if (query.asksForAdministrator(imported)) {
      reauthentication.require(actor, form.yourPassword(), request, errors);
    }
    if (errors.hasErrors()) {
      return answer.unprocessable(
          ImportPage.TEMPLATE,
          "import",
          page.model(actor, imported, ImportPage.Part.FIRST, form, times));
    }
    imports.start(actor, imported.id());
    return answer.redirect(ImportController.PATH + "/" + id);
  }
}
