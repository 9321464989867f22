package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.ImportId;
import dev.gatehouse.invitation.ImportQuery;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One import: its dry run, its progress, and what became of each row. */
@Controller
@Requires(Permission.MANAGE_USERS)
class ImportRowsController {

  private final ImportQuery query;
  private final ImportPage page;

  ImportRowsController(ImportQuery query, ImportPage page) {
    this.query = query;
    this.page = page;
  }

  @GetMapping(ImportController.PATH + "/{id}")
  ModelAndView show(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "0") int after,
      Times times,
      Answer answer) {
    return answer.page(
        ImportPage.TEMPLATE,
        "import",
        page.model(
            actor,
            query.require(actor.organization(), new ImportId(id)),
            new ImportPage.Part(show, after),
            ImportStartForm.EMPTY,
            times));
  }
}
