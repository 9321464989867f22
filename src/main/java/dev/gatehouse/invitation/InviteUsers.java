package dev.gatehouse.invitation;

import dev.gatehouse.account.Accounts;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.GrantRequest;
import dev.gatehouse.user.GrantRules;
import dev.gatehouse.user.Grants;
import dev.gatehouse.user.Holdings;
import dev.gatehouse.user.Newcomer;
import dev.gatehouse.user.UserPolicy;
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
  private final DelegatedAddresses delegated;
  private final AccountOfferDesk offers;

  InviteUsers(
      Organizations organizations,
      AddressCheck check,
      GrantRules rules,
      Accounts accounts,
      InvitationBatches batches,
      InvitationDesk desk,
      DelegatedAddresses delegated,
      AccountOfferDesk offers) {
    this.organizations = organizations;
    this.check = check;
    this.rules = rules;
    this.accounts = accounts;
    this.batches = batches;
    this.desk = desk;
    this.delegated = delegated;
    this.offers = offers;
  }

  /**
   * What this request brought about, also if the same form was sent before. Throws AddressesRefused
   * where the addresses are the reason, Refused otherwise. What a delegate learns of an address
   * that belongs to somebody out of reach is the same as of any other (D-12).
   */
  @Command
  public Invited invite(Actor actor, InvitationRequest request) {
    OrganizationId organization = actor.organization();
    organizations.lock(organization);
    UserPolicy.requireSomeManagement(actor);
    return batches
        .find(organization, request.fingerprint())
        .orElseGet(() -> inviteNow(actor, request));
  }

  private Invited inviteNow(Actor actor, InvitationRequest request) {
    Organization organization = organizations.require(actor.organization());
    AddressList list = AddressList.parse(request.addresses());
    requireGoodNumber(list, organization.invitationLimit());
    Set<EmailAddress> elsewhere = requireInvitable(actor, list);
    Grants grants = rules.decide(actor, withAccount(actor, request.grants()), Holdings.NONE);
    long batch = batches.create(actor, request.fingerprint(), request.letter());
    for (EmailAddress address : list.addresses()) {
      if (elsewhere.contains(address)) {
        offers.open(actor, organization, batch, address, grants);
      } else {
        desk.invite(actor, organization, batch, Newcomer.unnamed(address, grants));
      }
    }
    return new Invited(batch, list.addresses().size());
  }

  private GrantRequest withAccount(Actor actor, GrantRequest request) {
    return request.accounts().isEmpty() && !actor.isDelegate()
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

  /** Returns the addresses of people out of a delegate's reach. */
  private Set<EmailAddress> requireInvitable(Actor actor, AddressList list) {
    DelegatedAddresses.Sorted sorted =
        actor.isDelegate()
            ? delegated.sort(actor, list)
            : new DelegatedAddresses.Sorted(
                check.report(actor.organization(), list).problems(), Set.of());
    if (!sorted.problems().isEmpty()) {
      throw new AddressesRefused(sorted.problems());
    }
    return sorted.elsewhere();
  }
}
