package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
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
  private final AuditTrail audit;

  EntitlementAssignment(EntitlementTable table, AuditTrail audit) {
    this.table = table;
    this.audit = audit;
  }

  /**
   * To the account, which must exist, or to none; with all its lines. Refuses with OBSOLETE or
   * CHANGED; the caller holds the organization lock.
   */
  public void assign(
      Actor actor, Entitlement entitlement, long version, @Nullable AccountId account) {
    if (!Objects.equals(entitlement.account(), account)) {
      entitlement.requireOpen();
      entitlement.requireVersion(version);
      table.assign(actor.organization(), entitlement.id(), account);
      audit.record(
          actor,
          EntitlementAction.ASSIGN,
          detail ->
              detail
                  .with("entitlement", entitlement.id().value())
                  .changed("account", number(entitlement.account()), number(account)));
    }
  }

  private static @Nullable Long number(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }
}
