package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.audit.Detail;
import dev.gatehouse.entitlement.EntitlementLookup.Meant;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claiming what is Deployed and nobody's, by whoever knows an ID of it: that of an entitlement
 * brings all its lines, an activation ID its own (D-19, FNO-17, FNO-26).
 */
@Component
public class EntitlementClaims {

  private final EntitlementLookup lookup;
  private final Entitlements entitlements;
  private final EntitlementLines lines;
  private final EntitlementTable table;
  private final LineTable lineTable;
  private final AuditTrail audit;

  EntitlementClaims(
      EntitlementLookup lookup,
      Entitlements entitlements,
      EntitlementLines lines,
      EntitlementTable table,
      LineTable lineTable,
      AuditTrail audit) {
    this.lookup = lookup;
    this.entitlements = entitlements;
    this.lines = lines;
    this.table = table;
    this.lineTable = lineTable;
    this.audit = audit;
  }

  /** What claiming would come to. */
  public enum Verdict {
    FREE,
    /** The account has it already: nothing changes. */
    HELD,
    /** Unknown, not Deployed, or another account has it or a part of it. */
    REFUSED
  }

  /** For the account; for one that is yet to be made, if none is given. */
  public Verdict judge(OrganizationId organization, CodeHash code, Optional<AccountId> account) {
    return lookup
        .find(organization, code)
        .map(meant -> judge(organization, meant, account.orElse(null)))
        .orElse(Verdict.REFUSED);
  }

  /**
   * From now on the account has what the ID stands for. Refuses with NOT_CLAIMABLE; the caller
   * holds the organization lock.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void claim(Actor actor, CodeHash code, AccountId account) {
    switch (judge(actor.organization(), code, Optional.of(account))) {
      case REFUSED -> throw new Refused(EntitlementRefusal.NOT_CLAIMABLE);
      case HELD -> {}
      case FREE ->
          lookup.find(actor.organization(), code).ifPresent(it -> take(actor, it, account));
    }
  }

  private Verdict judge(OrganizationId organization, Meant meant, @Nullable AccountId account) {
    Entitlement entitlement = entitlements.require(organization, meant.entitlement());
    if (entitlement.state() != EntitlementState.DEPLOYED) {
      return Verdict.REFUSED;
    }
    if (entitlement.account() != null) {
      return entitlement.account().equals(account) ? Verdict.HELD : Verdict.REFUSED;
    }
    return meant
        .line()
        .map(line -> judge(lines.require(organization, line), account))
        .orElseGet(() -> whole(lines.of(organization, List.of(entitlement.id())), account));
  }

  private static Verdict judge(EntitlementLine line, @Nullable AccountId account) {
    if (line.account() == null) {
      return Verdict.FREE;
    }
    return line.account().equals(account) ? Verdict.HELD : Verdict.REFUSED;
  }

  private static Verdict whole(List<EntitlementLine> lines, @Nullable AccountId account) {
    boolean taken =
        lines.stream()
            .map(EntitlementLine::account)
            .filter(Objects::nonNull)
            .anyMatch(holder -> !holder.equals(account));
    return taken ? Verdict.REFUSED : Verdict.FREE;
  }

  private void take(Actor actor, Meant meant, AccountId account) {
    meant
        .line()
        .ifPresentOrElse(
            line -> lineTable.assign(actor.organization(), line, account),
            () -> table.assign(actor.organization(), meant.entitlement(), account));
    audit.record(actor, EntitlementAction.CLAIM, detail -> describe(detail, meant, account));
  }

  private static Detail describe(Detail detail, Meant meant, AccountId account) {
    meant.line().ifPresent(line -> detail.with("line", line.value()));
    return detail
        .with("entitlement", meant.entitlement().value())
        .changed("account", null, account.value());
  }
}
