package dev.gatehouse.signin.web;

import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the sign-in page whether it leads to registration (D-18). */
@ControllerAdvice(assignableTypes = SignInController.class)
class RegistrationOffer {

  private final Organizations organizations;

  RegistrationOffer(Organizations organizations) {
    this.organizations = organizations;
  }

  @ModelAttribute("selfRegistration")
  boolean selfRegistration(Actor actor) {
    return organizations.require(actor.organization()).selfRegistration();
  }
}
