package dev.gatehouse.invitation;

import dev.gatehouse.access.Roles;
import dev.gatehouse.account.AccountNames;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what the words in some rows mean: three statements, however many rows. */
@Component
class ImportGlossaries {

  private final Accounts accounts;
  private final AccountNames names;
  private final Roles roles;

  ImportGlossaries(Accounts accounts, AccountNames names, Roles roles) {
    this.accounts = accounts;
    this.names = names;
    this.roles = roles;
  }

  ImportGlossary of(OrganizationId organization, Collection<ImportRow> rows) {
    Set<String> named =
        rows.stream().flatMap(ImportGlossaries::accounts).collect(Collectors.toSet());
    return new ImportGlossary(
        accounts.rootProducer(organization),
        roles.all(organization),
        names.find(organization, named));
  }

  private static Stream<String> accounts(ImportRow row) {
    try {
      return row.values(ImportColumn.ACCOUNTS).stream();
    } catch (Refused tooMany) {
      // Refused once more when the row itself is read.
      return Stream.empty();
    }
  }
}
