package dev.gatehouse.invitation;

import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.GrantRules;
import dev.gatehouse.user.Grants;
import dev.gatehouse.user.Holdings;
import dev.gatehouse.user.Newcomer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Invites whom one row of a file names: an invitation of its own (D-17, RAW-23), noted at the row
 * in the same transaction, so that nobody is invited twice or forgotten when a node dies.
 */
@Component
class InviteRow {

  private final Organizations organizations;
  private final Imports imports;
  private final ImportRows rows;
  private final Importers importers;
  private final AddressCheck addresses;
  private final GrantRules rules;
  private final InvitationBatches batches;
  private final InvitationDesk desk;

  InviteRow(
      Organizations organizations,
      Imports imports,
      ImportRows rows,
      Importers importers,
      AddressCheck addresses,
      GrantRules rules,
      InvitationBatches batches,
      InvitationDesk desk) {
    this.organizations = organizations;
    this.imports = imports;
    this.rows = rows;
    this.importers = importers;
    this.addresses = addresses;
    this.rules = rules;
    this.batches = batches;
    this.desk = desk;
  }

  /**
   * Does nothing for a row that is done, also by cancelling. Refuses as inviting by the form does,
   * with NOT_ALLOWED if the importer may not invite any more, and with what is wrong in the row.
   */
  @Command
  public void invite(Actor job, StoredImport imported, ImportRow row, ImportGlossary glossary) {
    organizations.lock(job.organization());
    if (rows.isUndone(imported, row)) {
      Actor importer =
          importers.now(imported).orElseThrow(() -> new Refused(ImportRefusal.NOT_ALLOWED));
      ImportedPerson person = glossary.read(row);
      ImportOutcome outcome = requireInvitable(imported, person);
      Grants grants = rules.decide(importer, person.grants(), Holdings.NONE);
      desk.invite(
          importer,
          organizations.require(job.organization()),
          batches.create(importer, key(imported, row), imported.letter()),
          new Newcomer(person.address(), grants, person.firstName(), person.lastName()));
      rows.settle(imported, row, ImportVerdict.good(outcome));
      imports.count(imported.id(), 1, 1);
    }
  }

  private ImportOutcome requireInvitable(StoredImport imported, ImportedPerson person) {
    AddressReport report =
        addresses.report(
            imported.organization(), new AddressList(List.of(person.address()), List.of()));
    report.problems().stream()
        .findFirst()
        .ifPresent(problem -> {
          throw new Refused(problem.reason(), problem.typed());
        });
    return report.returning().isEmpty() ? ImportOutcome.INVITED : ImportOutcome.RETURNING;
  }

  private static UUID key(StoredImport imported, ImportRow row) {
    String name = "import %d line %d".formatted(imported.id().value(), row.line());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
