package dev.gatehouse.registration.web;

import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Stands before every handler of self-registration: where the organization has switched it off,
 * there is no such page (D-18).
 */
@ControllerAdvice(assignableTypes = {RegisterController.class, CompletionController.class})
class RegistrationDoor {

  private final Organizations organizations;

  RegistrationDoor(Organizations organizations) {
    this.organizations = organizations;
  }

  @ModelAttribute
  void requireOpen(Actor visitor) {
    if (!organizations.require(visitor.organization()).selfRegistration()) {
      throw new NotFound("page");
    }
  }
}
