package dev.gatehouse.account;

import dev.gatehouse.audit.AuditAction;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationCreated;
import dev.gatehouse.shared.OrganizationId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of an organization. Each has one root producer account, made with it (D-14). */
@Component
public class Accounts {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Accounts(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** The account of the producer itself: where an invitation leads that names no other (D-15). */
  public AccountId rootProducer(OrganizationId organization) {
    return jdbc.sql(
            """
            SELECT id
            FROM account
            WHERE organization_id = :organization AND root_producer
            """)
        .param("organization", organization.value())
        .query((row, number) -> new AccountId(row.getLong("id")))
        .single();
  }

  @EventListener
  @Order(0)
  void on(OrganizationCreated created) {
    Organization organization = created.organization();
    jdbc.sql(
            """
            INSERT INTO account (organization_id, name, type, root_producer)
            VALUES (:organization, :name, 'PRODUCER', TRUE)
            """)
        .param("organization", organization.id().value())
        .param("name", organization.name())
        .update();
    AccountId root = rootProducer(organization.id());
    jdbc.sql(
            """
            INSERT INTO account_line (organization_id, ancestor_id, descendant_id, depth)
            VALUES (:organization, :account, :account, 0)
            """)
        .param("organization", organization.id().value())
        .param("account", root.value())
        .update();
    audit.record(
        created.actor(), Action.CREATE, detail -> detail.with("name", organization.name()));
  }

  private enum Action implements AuditAction {
    CREATE;

    @Override
    public String code() {
      return "account.create";
    }
  }
}
