package dev.gatehouse.invitation.web;

import dev.gatehouse.account.Accounts;
import dev.gatehouse.invitation.ImportColumn;
import dev.gatehouse.invitation.ImportFile;
import dev.gatehouse.invitation.ImportId;
import dev.gatehouse.invitation.ImportQuery;
import dev.gatehouse.invitation.InvitationImports;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
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
  private static final String TEMPLATE = "invitation/import";
  private static final int MOST_SHOWN = 20;
  private static final String EXAMPLE =
      """
      email,first_name,last_name,kind,roles,scopes,accounts
      mia.park@example.com,Mia,Park,consumer,,catalog.read|reports.read,
      lee.ann@example.com,,,producer,User Manager,,
      sam@example.com,Sam,"O'Hara, Jr.",,Portal User,,Acme East > Acme Boston
      """;

  private final InvitationImports imports;
  private final ImportQuery query;
  private final Organizations organizations;
  private final Accounts accounts;

  ImportController(
      InvitationImports imports,
      ImportQuery query,
      Organizations organizations,
      Accounts accounts) {
    this.imports = imports;
    this.query = query;
    this.organizations = organizations;
    this.accounts = accounts;
  }

  @GetMapping
  ModelAndView index(Actor actor, Times times, Answer answer) {
    return answer.page(TEMPLATE, model(actor, ImportForm.fresh(), times));
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
        errors.rejectValue(
            form.source(), refused.reason().messageKey(), refused.arguments(), null);
      }
    }
    return answer.unprocessable(TEMPLATE, "form", model(actor, form, times));
  }

  private String root(Actor actor) {
    OrganizationId organization = actor.organization();
    return accounts
        .find(organization, Set.of(accounts.rootProducer(organization)))
        .getFirst()
        .name();
  }

  private Map<String, Object> model(Actor actor, ImportForm form, Times times) {
    return Map.of(
        "form", form,
        "mostRows", ImportFile.MOST_ROWS,
        "organizationLanguage",
            organizations.require(actor.organization()).language().getLanguage(),
        "columns", Arrays.stream(ImportColumn.values()).map(ImportColumn::header).toList(),
        "root", root(actor),
        "example", EXAMPLE,
        "imports",
            query.latest(actor.organization(), MOST_SHOWN).stream()
                .map(imported -> ImportView.of(imported, actor, times))
                .toList());
  }
}
