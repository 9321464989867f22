package dev.gatehouse.invitation;

import dev.gatehouse.account.Accounts;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.GrantRequest;
import dev.gatehouse.user.GrantRules;
import dev.gatehouse.user.Grants;
import dev.gatehouse.user.Holdings;
import dev.gatehouse.user.Newcomer;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Invites one or several at once: all of them, or nobody. */
@Component
public class InviteUsers {

  private final Organizations organizations;
  private final AddressCheck check;
  private final GrantRules rules;
  private final Accounts accounts;
  private final InvitationBatches batches;
  private final InvitationDesk desk;

  InviteUsers(
      Organizations organizations,
      AddressCheck check,
      GrantRules rules,
      Accounts accounts,
      InvitationBatches batches,
      InvitationDesk desk) {
    this.organizations = organizations;
    this.check = check;
    this.rules = rules;
    this.accounts = accounts;
    this.batches = batches;
    this.desk = desk;
  }

  /**
   * What this request brought about, also if the same form was sent before. Throws AddressesRefused
   * where the addresses are the reason, Refused otherwise.
   */
  @Command
  public Invited invite(Actor actor, InvitationRequest request) {
    OrganizationId organization = actor.organization();
    organizations.lock(organization);
    actor.require(Permission.MANAGE_USERS);
    return batches
        .find(organization, request.fingerprint())
        .orElseGet(() -> inviteNow(actor, request));
  }

  private Invited inviteNow(Actor actor, InvitationRequest request) {
    Organization organization = organizations.require(actor.organization());
    AddressList list = AddressList.parse(request.addresses());
    requireGoodNumber(list, organization.invitationLimit());
    requireInvitable(organization.id(), list);
    Grants grants = rules.decide(actor, withAccount(actor, request.grants()), Holdings.NONE);
    long batch = batches.create(actor, request.fingerprint(), request.letter());
    for (EmailAddress address : list.addresses()) {
      desk.invite(actor, organization, batch, Newcomer.unnamed(address, grants));
    }
    return new Invited(batch, list.addresses().size());
  }

  private GrantRequest withAccount(Actor actor, GrantRequest request) {
    return request.accounts().isEmpty()
        ? request.at(Set.of(accounts.rootProducer(actor.organization())))
        : request;
  }

  private static void requireGoodNumber(AddressList list, int limit) {
    if (list.size() == 0) {
      throw new Refused(InvitationRefusal.NO_ADDRESS);
    }
    if (list.size() > limit) {
      throw new Refused(InvitationRefusal.TOO_MANY, list.size(), limit);
    }
  }

  private void requireInvitable(OrganizationId organization, AddressList list) {
    AddressReport report = check.report(organization, list);
    if (!report.problems().isEmpty()) {
      throw new AddressesRefused(report.problems());
    }
  }
}
