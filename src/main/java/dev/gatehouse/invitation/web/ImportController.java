package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.ImportId;
import dev.gatehouse.invitation.InvitationImports;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Inviting the people of a file: where it is uploaded or pasted, and the imports of late. */
@Controller
@Requires(Permission.MANAGE_USERS)
@RequestMapping(ImportController.PATH)
class ImportController {

  static final String PATH = "/invitations/import";

  private final InvitationImports imports;
  private final ImportUploadPage page;

  ImportController(InvitationImports imports, ImportUploadPage page) {
    this.imports = imports;
    this.page = page;
  }

  @GetMapping
  ModelAndView index(Actor actor, Times times, Answer answer) {
    return answer.page(ImportUploadPage.TEMPLATE, page.model(actor, ImportForm.fresh(), times));
  }

  @PostMapping
  ModelAndView create(
      Actor actor,
      @Valid @ModelAttribute("form") ImportForm form,
      BindingResult errors,
      Times times,
      Answer answer)
      throws IOException {
    if (!errors.hasErrors()) {
      try {
        ImportId id = imports.create(actor, form.toRequest());
        return answer.redirect(PATH + "/" + id.value());
      } catch (Refused refused) {
        errors.rejectValue(form.source(), refused.reason().messageKey(), refused.arguments(), null);
      }
    }
    return answer.unprocessable(ImportUploadPage.TEMPLATE, "form", page.model(actor, form, times));
  }
}
