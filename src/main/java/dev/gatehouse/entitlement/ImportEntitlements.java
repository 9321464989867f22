package dev.gatehouse.entitlement;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.audit.Detail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.CsvTable;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Making entitlements of a file, all of them or none. The trail tells of each entitlement and each
 * line as if they were made by hand, and of the import itself.
 */
@Component
public class ImportEntitlements {

  private final ManagedEntitlements managed;
  private final EntitlementGlossaries glossaries;
  private final EntitlementTable table;
  private final EntitlementBatch entitlements;
  private final LineBatch lines;
  private final AuditTrail audit;

  ImportEntitlements(
      ManagedEntitlements managed,
      EntitlementGlossaries glossaries,
      EntitlementTable table,
      EntitlementBatch entitlements,
      LineBatch lines,
      AuditTrail audit) {
    this.managed = managed;
    this.glossaries = glossaries;
    this.table = table;
    this.entitlements = entitlements;
    this.lines = lines;
    this.audit = audit;
  }

  /** What would come into being, and what stands against it; changes nothing. */
  public EntitlementPlan plan(Actor actor, CsvTable<EntitlementColumn> file) {
    actor.require(Permission.MANAGE_ENTITLEMENTS);
    return EntitlementPlanner.plan(file.rows(), glossaries.of(actor.organization(), file.rows()));
  }

  /**
   * Refuses with {@link RowsRefused}. The same file sent with the same form once more makes nothing
   * more.
   *
   * @param key of the form
   */
  @Command
  public EntitlementPlan run(Actor actor, UUID key, CsvTable<EntitlementColumn> file) {
    managed.lock(actor);
    EntitlementPlan plan = plan(actor, file);
    UUID form = file.fingerprint(key.toString());
    UUID first = EntitlementPlan.key(form, file.rows().getFirst().line());
    if (table.madeBy(actor.organization(), first).isEmpty()) {
      if (!plan.isGood()) {
        throw new RowsRefused(plan.problems());
      }
      make(actor, form, plan);
    }
    return plan;
  }

  private void make(Actor actor, UUID form, EntitlementPlan plan) {
    List<EntitlementBatch.Made> made =
        entitlements.insert(actor.organization(), form, plan.entitlements());
    List<LineBatch.Made> madeLines = lines.insert(actor.organization(), form, made);
    audit.record(
        actor,
        EntitlementAction.IMPORT,
        detail ->
            detail.with("entitlements", plan.entitlements().size()).with("lines", plan.lines()));
    audit.record(actor, EntitlementAction.CREATE, made, ImportEntitlements::described);
    audit.record(
        actor,
        EntitlementAction.ADD_LINE,
        madeLines,
        (detail, line) ->
            LineAdministration.described(
                detail,
                line.entitlement(),
                line.id(),
                line.planned().product(),
                line.planned().terms()));
  }

  private static Detail described(Detail detail, EntitlementBatch.Made made) {
    PlannedEntitlement planned = made.planned();
    detail.with("entitlement", made.id().value());
    if (planned.account() != null) {
      detail.with("account", planned.account().id().value());
    }
    return planned.state() == EntitlementState.DRAFT
        ? detail
        : detail.with("state", planned.state().name());
  }
}
