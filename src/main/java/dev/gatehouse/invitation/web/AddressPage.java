package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.NewcomerAddress;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.signin.EmailChange;
import dev.gatehouse.user.User;
import dev.gatehouse.web.Times;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page of Change address shows: what will happen depends on whose it is (D-06). */
@Component
class AddressPage {

  static final String TEMPLATE = "invitation/address";

  private final Organizations organizations;
  private final NewcomerAddress newcomerAddress;
  private final EmailChange emailChange;

  AddressPage(
      Organizations organizations, NewcomerAddress newcomerAddress, EmailChange emailChange) {
    this.organizations = organizations;
    this.newcomerAddress = newcomerAddress;
    this.emailChange = emailChange;
  }

  Map<String, Object> model(Actor actor, User user, AddressForm form, Times times) {
    Organization organization = organizations.require(actor.organization());
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("id", user.id().value());
    model.put("person", user.label());
    model.put("name", user.address().flatMap(address -> user.name()).orElse(""));
    model.put("version", user.version());
    model.put("pending", user.isPending());
    model.put("contact", user.isContact());
    model.put("obstacle", newcomerAddress.obstacle(actor, user).orElse(""));
    model.put("validityDays", organization.invitationValidity().toDays());
    model.put("validityHours", organization.invitationValidity().toHours());
    emailChange
        .waiting(actor, user.id())
        .ifPresent(waiting -> {
          model.put("waiting", waiting.address());
          model.put("until", times.moment(waiting.until()));
        });
    return model;
  }
}
