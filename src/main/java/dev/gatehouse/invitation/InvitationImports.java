package dev.gatehouse.invitation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Inviting the people of a file: taken in, looked through, started, and perhaps cancelled. */
@Component
public class InvitationImports {

  private final Organizations organizations;
  private final Imports imports;
  private final ImportRows rows;
  private final AuditTrail audit;
  // Asked for late, because the scheduler is made of tasks that lead back here.
  private final ObjectProvider<Scheduler> scheduler;
  private final Clock clock;

  InvitationImports(
      Organizations organizations,
      Imports imports,
      ImportRows rows,
      AuditTrail audit,
      ObjectProvider<Scheduler> scheduler,
      Clock clock) {
    this.organizations = organizations;
    this.imports = imports;
    this.rows = rows;
    this.audit = audit;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Takes a file in and has it looked through; the same request sent twice is taken in once. */
  @Command
  public ImportId create(Actor actor, ImportRequest request) {
    actor.require(Permission.MANAGE_USERS);
    Optional<ImportId> inserted =
        imports.insert(actor, request.fingerprint(), request.file(), request.letter());
    inserted.ifPresent(id -> fill(actor, id, request));
    return inserted.orElseGet(() -> imports.require(actor.organization(), request.fingerprint()));
  }

  private void fill(Actor actor, ImportId id, ImportRequest request) {
    StoredImport imported = imports.require(actor.organization(), id);
    rows.insert(imported, request.file().rows());
    audit.record(
        actor,
        ImportAction.CREATE,
        detail -> detail.with("import", id.value()).with("rows", imported.rows()));
    schedule(ImportJob.check(id));
  }

  /**
   * Has the rows invited. Nothing to do if it was started before; refuses with NOT_YOURS for the
   * file of somebody else, whose rights its dry run went by, and with NOT_READY before that is
   * done.
   */
  @Command
  public void start(Actor actor, ImportId id) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_USERS);
    StoredImport imported = imports.require(actor.organization(), id);
    if (!actor.userId().equals(Optional.of(imported.importer()))) {
      throw new Refused(ImportRefusal.NOT_YOURS);
    }
    if (imported.state() == ImportState.CHECKING || imported.state() == ImportState.FAILED) {
      throw new Refused(ImportRefusal.NOT_READY);
    }
    if (imports.advance(id, ImportState.READY, ImportState.RUNNING)) {
      audit.record(
          actor,
          ImportAction.START,
          detail -> detail.with("import", id.value()).with("rows", imported.rows()));
      schedule(ImportJob.run(id));
    }
  }

  /** Leaves out the rows that are still to come. Nothing to do if none are. */
  @Command
  public void cancel(Actor actor, ImportId id) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_USERS);
    StoredImport imported = imports.require(actor.organization(), id);
    if (imports.advance(id, ImportState.RUNNING, ImportState.CANCELLED)) {
      int left = rows.cancel(imported);
      imports.count(id, left, 0);
      audit.record(
          actor,
          ImportAction.CANCEL,
          detail -> detail.with("import", id.value()).with("rows", left));
    }
  }

  private void schedule(TaskInstance<Void> task) {
    scheduler.getObject().schedule(task, Instant.now(clock));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
          }
        });
  }
}
