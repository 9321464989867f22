package dev.gatehouse.invitation.web;

import dev.gatehouse.account.Accounts;
import dev.gatehouse.invitation.ImportFile;
import dev.gatehouse.invitation.ImportQuery;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.web.CsvTable;
import dev.gatehouse.web.Times;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the page shows on which files are uploaded. */
@Component
class ImportUploadPage {

  static final String TEMPLATE = "invitation/import";
  private static final int MOST_IMPORTS = 20;
  private static final String EXAMPLE =
      """
      email,first_name,last_name,kind,roles,scopes,accounts
      mia.park@example.com,Mia,Park,consumer,,catalog.read|reports.read,
      lee.ann@example.com,,,producer,User Manager,,
      sam@example.com,Sam,"O'Hara, Jr.",,Portal User,,Acme East > Acme New York
      """;

  private final ImportQuery query;
  private final Organizations organizations;
  private final Accounts accounts;

  ImportUploadPage(ImportQuery query, Organizations organizations, Accounts accounts) {
    this.query = query;
    this.organizations = organizations;
    this.accounts = accounts;
  }

  Map<String, Object> model(Actor actor, ImportForm form, Times times) {
    OrganizationId organization = actor.organization();
    return Map.of(
        "form", form,
        "mostRows", CsvTable.MOST_ROWS,
        "organizationLanguage", organizations.require(organization).language().getLanguage(),
        "columns", ImportFile.COLUMNS.headers(),
        "root", root(organization),
        "example", EXAMPLE,
        "imports",
            query.latest(organization, MOST_IMPORTS).stream()
                .map(imported -> ImportView.of(imported, actor, times))
                .toList());
  }

  private String root(OrganizationId organization) {
    return accounts
        .find(organization, Set.of(accounts.rootProducer(organization)))
        .getFirst()
        .name();
  }
}
