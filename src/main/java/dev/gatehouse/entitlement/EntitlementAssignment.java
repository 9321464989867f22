package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives entitlements to other accounts, on behalf of the commands that decided so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EntitlementAssignment {

  private final EntitlementTable table;
  private final EntitlementLines lines;
  private final AuditTrail audit;

  EntitlementAssignment(EntitlementTable table, EntitlementLines lines, AuditTrail audit) {
    this.table = table;
    this.lines = lines;
    this.audit = audit;
  }

  /**
   * To the account, which must exist, or to none; with all its lines, also those that were claimed
   * alone. Refuses with OBSOLETE or CHANGED; the caller holds the organization lock.
   */
  public void assign(
      Actor actor, Entitlement entitlement, long version, @Nullable AccountId account) {
    List<Long> claimants = claimants(actor.organization(), entitlement);
    if (!Objects.equals(entitlement.account(), account) || !claimants.isEmpty()) {
      entitlement.requireOpen();
      entitlement.requireVersion(version);
      table.assign(actor.organization(), entitlement.id(), account);
      audit.record(
          actor,
          EntitlementAction.ASSIGN,
          detail ->
              (claimants.isEmpty() ? detail : detail.with("claimants", claimants))
                  .with("entitlement", entitlement.id().value())
                  .changed("account", number(entitlement.account()), number(account)));
    }
  }

  /** Who has claimed single lines and loses them. */
  private List<Long> claimants(OrganizationId organization, Entitlement entitlement) {
    return lines.of(organization, List.of(entitlement.id())).stream()
        .map(EntitlementLine::account)
        .filter(Objects::nonNull)
        .map(AccountId::value)
        .distinct()
        .toList();
  }

  private static @Nullable Long number(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }
}
