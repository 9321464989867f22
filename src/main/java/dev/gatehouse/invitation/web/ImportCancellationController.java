package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.ImportId;
import dev.gatehouse.invitation.InvitationImports;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leaving out the rows that are still to come. */
@Controller
@Requires(Permission.MANAGE_USERS)
class ImportCancellationController {

  private final InvitationImports imports;

  ImportCancellationController(InvitationImports imports) {
    this.imports = imports;
  }

  @PostMapping(ImportController.PATH + "/{id}/cancellation")
  ModelAndView create(Actor actor, @PathVariable long id, Answer answer) {
    imports.cancel(actor, new ImportId(id));
    return answer.redirect(ImportController.PATH + "/" + id);
  }
}
