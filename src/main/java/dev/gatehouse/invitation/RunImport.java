package dev.gatehouse.invitation;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Invites row by row, each in a transaction of its own, so that others get their turn between two
 * rows.
 */
@Component
class RunImport {

  private static final int PORTION = 100;
  private static final String JOB = "import";

  private final Organizations organizations;
  private final Imports imports;
  private final ImportRows rows;
  private final ImportGlossaries glossaries;
  private final InviteRow inviteRow;
  private final AuditTrail audit;
  private final TransactionOperations transactions;

  RunImport(
      Organizations organizations,
      Imports imports,
      ImportRows rows,
      ImportGlossaries glossaries,
      InviteRow inviteRow,
      AuditTrail audit,
      TransactionOperations transactions) {
    this.organizations = organizations;
    this.imports = imports;
    this.rows = rows;
    this.glossaries = glossaries;
    this.inviteRow = inviteRow;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** One portion of it, or less where the node is to stop; whether there may be more. */
  boolean run(StoredImport imported, BooleanSupplier stopping) {
    List<ImportRow> portion = rows.undone(imported, PORTION);
    ImportGlossary glossary = glossaries.of(imported.organization(), portion);
    Actor job = Actor.system(imported.organization(), JOB);
    portion.stream()
        .takeWhile(row -> !stopping.getAsBoolean())
        .forEach(row -> invite(job, imported, row, glossary));
    if (portion.isEmpty()) {
      finish(job, imported);
    }
    return !portion.isEmpty();
  }

  private void invite(Actor job, StoredImport imported, ImportRow row, ImportGlossary glossary) {
    try {
      inviteRow.invite(job, imported, row, glossary);
    } catch (Refused refused) {
      settle(imported, row, ImportVerdict.of(refused));
    }
  }

  /** The first row that is not done cannot be done at all: the others go on. */
  void setAside(StoredImport imported) {
    rows.undone(imported, 1)
        .forEach(row -> settle(imported, row, ImportVerdict.of(new Refused(ImportRefusal.BROKEN))));
  }

  private void settle(StoredImport imported, ImportRow row, ImportVerdict verdict) {
    transactions.executeWithoutResult(_ -> {
      // As for an invitation: somebody may cancel at this moment.
      organizations.lock(imported.organization());
      if (rows.isUndone(imported, row)) {
        rows.settle(imported, row, verdict);
        imports.count(imported.id(), 1, 0);
      }
    });
  }

  private void finish(Actor job, StoredImport imported) {
    transactions.executeWithoutResult(_ -> {
      if (imports.advance(imported.id(), ImportState.RUNNING, ImportState.FINISHED)) {
        StoredImport finished = imports.require(imported.id());
        audit.record(
            job,
            ImportAction.FINISH,
            detail ->
                detail
                    .with("import", imported.id().value())
                    .with("rows", finished.rows())
                    .with("invited", finished.invited()));
      }
    });
  }
}
