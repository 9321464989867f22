package dev.gatehouse.organization;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an organization decides for itself. What is already as wished stays so without a word: it is
 * the second half of a double click.
 */
@Component
public class OrganizationAdministration {

  private final Organizations organizations;
  private final JdbcClient jdbc;
  private final AuditTrail audit;

  OrganizationAdministration(Organizations organizations, JdbcClient jdbc, AuditTrail audit) {
    this.organizations = organizations;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Refuses with VALIDITY, LIMIT or CHANGED. */
  @Command
  public void configure(Actor actor, long version, OrganizationOptions wanted) {
    organizations.lock(actor.organization());
    Organization organization = require(actor);
    wanted.requireSound();
    OrganizationOptions before = organization.options();
    if (!before.equals(wanted)) {
      if (organization.version() != version) {
        throw new Refused(OrganizationRefusal.CHANGED);
      }
      update(actor.organization(), wanted);
      record(actor, before, wanted);
    }
  }

  /** For the page of the settings. */
  public Organization require(Actor actor) {
    actor.require(Permission.MANAGE_ORGANIZATION);
    return organizations.require(actor.organization());
  }

  private void update(OrganizationId organization, OrganizationOptions wanted) {
    jdbc.sql(
            """
            UPDATE organization
            SET self_registration = :registration,
              registration_approval = :approval,
              invitation_validity_hours = :hours,
              invitation_limit = :limit,
              version = version + 1
            WHERE id = :organization
            """)
        .param("registration", wanted.selfRegistration())
        .param("approval", wanted.registrationApproval())
        .param("hours", wanted.invitationHours())
        .param("limit", wanted.invitationLimit())
        .param("organization", organization.value())
        .update();
  }

  private void record(Actor actor, OrganizationOptions before, OrganizationOptions now) {
    audit.record(
        actor,
        OrganizationAction.CONFIGURE,
        detail ->
            detail
                .changed("selfRegistration", before.selfRegistration(), now.selfRegistration())
                .changed(
                    "registrationApproval",
                    before.registrationApproval(),
                    now.registrationApproval())
                .changed("invitationHours", before.invitationHours(), now.invitationHours())
                .changed("invitationLimit", before.invitationLimit(), now.invitationLimit()));
  }
}
