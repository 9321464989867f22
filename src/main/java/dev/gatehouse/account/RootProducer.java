package dev.gatehouse.account;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationCreated;
import dev.gatehouse.shared.AccountType;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives each new organization its own account, which is neither moved nor deleted (D-14). */
@Component
class RootProducer {

  private final AccountTables tables;
  private final AuditTrail audit;

  RootProducer(AccountTables tables, AuditTrail audit) {
    this.tables = tables;
    this.audit = audit;
  }

  @EventListener
  @Order(0)
  void on(OrganizationCreated created) {
    Organization organization = created.organization();
    tables.insert(
        organization.id(),
        new AccountTables.Row(
            AccountName.require(organization.name()), AccountType.PRODUCER, null, null, true));
    audit.record(
        created.actor(), AccountAction.CREATE, detail -> detail.with("name", organization.name()));
  }
}
