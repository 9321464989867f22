package dev.gatehouse.invitation.web;

import dev.gatehouse.account.Accounts;
import dev.gatehouse.invitation.AddressReport;
import dev.gatehouse.invitation.InvitationPreview;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.GrantOffers;
import dev.gatehouse.user.Holdings;
import dev.gatehouse.user.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the page of Add User shows. */
@Component
class InvitationPage {

  static final String TEMPLATE = "invitation/new";

  private final Organizations organizations;
  private final Accounts accounts;
  private final GrantOffers offers;
  private final InvitationPreview preview;

  InvitationPage(
      Organizations organizations,
      Accounts accounts,
      GrantOffers offers,
      InvitationPreview preview) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.offers = offers;
    this.preview = preview;
  }

  /** As it opens: for consumers, who are the most, in the root producer account (D-15). */
  GrantChoices fresh(Actor actor) {
    return GrantChoices.of(
        Kind.CONSUMER, Set.of(accounts.rootProducer(actor.organization())), Holdings.NONE);
  }

  Map<String, Object> model(
      Actor actor, InvitationForm form, GrantChoices choices, AddressReport report) {
    Organization organization = organizations.require(actor.organization());
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("choices", choices);
    model.put("offer", offers.offer(actor, choices, Holdings.NONE));
    model.put("report", report);
    model.put("limit", organization.invitationLimit());
    model.put("validityDays", organization.invitationValidity().toDays());
    model.put("validityHours", organization.invitationValidity().toHours());
    model.put("organizationLanguage", organization.language().getLanguage());
    if (form.preview()) {
      model.put("mail", preview.of(actor, form.letter(), form.addresses()));
    }
    return model;
  }
}
