package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Making entitlements, assigning them to accounts and changing their state (FNO-52). What is
 * already as wished stays so without a word.
 */
@Component
public class EntitlementAdministration {

  private final ManagedEntitlements managed;
  private final Entitlements entitlements;
  private final EntitlementTable table;
  private final EntitlementCodes codes;
  private final EntitlementLines lines;
  private final EntitlementAssignment assignment;
  private final AuditTrail audit;

  EntitlementAdministration(
      ManagedEntitlements managed,
      Entitlements entitlements,
      EntitlementTable table,
      EntitlementCodes codes,
      EntitlementLines lines,
      EntitlementAssignment assignment,
      AuditTrail audit) {
    this.managed = managed;
    this.entitlements = entitlements;
    this.table = table;
    this.codes = codes;
    this.lines = lines;
    this.assignment = assignment;
    this.audit = audit;
  }

  /** A Draft without lines. Refuses with CODE, CODE_TAKEN or UNKNOWN_ACCOUNT. */
  @Command
  public EntitlementId create(Actor actor, NewEntitlement wanted) {
    managed.lock(actor);
    return table
        .madeBy(actor.organization(), wanted.key())
        .orElseGet(() -> createNow(actor, wanted));
  }

  /**
   * To another account, or to none, so that it can be claimed. Refuses with OBSOLETE,
   * UNKNOWN_ACCOUNT or CHANGED.
   */
  @Command
  public void assign(Actor actor, EntitlementId id, long version, @Nullable AccountId account) {
    Entitlement entitlement = managed.lock(actor, id);
    managed.requireAccount(actor, account);
    assignment.assign(actor, entitlement, version, account);
  }

  /** Refuses with TRANSITION, or with NO_LINES where it would be deployed without any. */
  @Command
  public void become(Actor actor, EntitlementId id, EntitlementState state) {
    Entitlement entitlement = managed.lock(actor, id);
    if (entitlement.state() != state) {
      entitlement.requireCanBecome(state);
      if (state == EntitlementState.DEPLOYED && lines.count(actor.organization(), id) == 0) {
        throw new Refused(EntitlementRefusal.NO_LINES);
      }
      table.become(actor.organization(), id, state);
      audit.record(
          actor,
          action(state),
          detail ->
              detail
                  .with("entitlement", id.value())
                  .changed("state", entitlement.state().name(), state.name()));
    }
  }

  /** For the pages that ask what to change. */
  public Entitlement require(Actor actor, EntitlementId id) {
    actor.require(Permission.MANAGE_ENTITLEMENTS);
    return entitlements.require(actor.organization(), id);
  }

  private EntitlementId createNow(Actor actor, NewEntitlement wanted) {
    EntitlementCode code = codes.require(actor.organization(), wanted.code());
    AccountId account = wanted.account();
    managed.requireAccount(actor, account);
    EntitlementId id =
        table.insert(actor.organization(), wanted.key(), code, account, EntitlementState.DRAFT);
    audit.record(
        actor,
        EntitlementAction.CREATE,
        detail -> {
          detail.with("entitlement", id.value());
          return account == null ? detail : detail.with("account", account.value());
        });
    return id;
  }

  private static EntitlementAction action(EntitlementState state) {
    return switch (state) {
      case DRAFT -> throw new IllegalArgumentException("nothing becomes a draft");
      case DEPLOYED -> EntitlementAction.DEPLOY;
      case INACTIVE -> EntitlementAction.INACTIVATE;
      case OBSOLETE -> EntitlementAction.MAKE_OBSOLETE;
    };
  }
}
