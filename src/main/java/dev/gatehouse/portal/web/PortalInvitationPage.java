package dev.gatehouse.portal.web;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.invitation.AddressReport;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.GrantOffers;
import dev.gatehouse.user.Holdings;
import dev.gatehouse.user.Kind;
import dev.gatehouse.user.Reaches;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the page of Add User shows to a delegate. */
@Component
class PortalInvitationPage {

  static final String TEMPLATE = "portal/invitation";

  private final Organizations organizations;
  private final GrantOffers offers;
  private final Reaches reaches;

  PortalInvitationPage(Organizations organizations, GrantOffers offers, Reaches reaches) {
    this.organizations = organizations;
    this.offers = offers;
    this.reaches = reaches;
  }

  /** As it opens: at the own account, where there is but one. */
  GrantChoices fresh(Actor actor) {
    Set<AccountId> own = reaches.ofPeople(actor).own();
    return GrantChoices.of(Kind.CONSUMER, own.size() == 1 ? own : Set.of(), Holdings.NONE);
  }

  Map<String, Object> model(
      Actor actor, InvitationForm form, GrantChoices choices, AddressReport report) {
    Organization organization = organizations.require(actor.organization());
    return Map.of(
        "form", form,
        "choices", choices,
        "offer", offers.offer(actor, choices, Holdings.NONE),
        "report", report,
        "limit", organization.invitationLimit(),
        "validityDays", organization.invitationValidity().toDays(),
        "validityHours", organization.invitationValidity().toHours());
  }
}
