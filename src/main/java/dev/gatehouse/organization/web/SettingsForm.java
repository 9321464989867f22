package dev.gatehouse.organization.web;

import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationOptions;
import java.util.Objects;

/**
 * What the page of the settings sends; numbers as they were typed.
 *
 * @param version of the settings as the page showed them
 */
record SettingsForm(
    Long version,
    Boolean selfRegistration,
    Boolean registrationApproval,
    String invitationHours,
    String invitationLimit) {

  /** Below every limit, so that what is no number is refused like a number too small. */
  private static final int NO_NUMBER = -1;

  SettingsForm {
    version = Objects.requireNonNullElse(version, -1L);
    selfRegistration = Objects.requireNonNullElse(selfRegistration, false);
    registrationApproval = Objects.requireNonNullElse(registrationApproval, false);
    invitationHours = Objects.requireNonNullElse(invitationHours, "").strip();
    invitationLimit = Objects.requireNonNullElse(invitationLimit, "").strip();
  }

  static SettingsForm of(Organization organization) {
    OrganizationOptions options = organization.options();
    return new SettingsForm(
        organization.version(),
        options.selfRegistration(),
        options.registrationApproval(),
        String.valueOf(options.invitationHours()),
        String.valueOf(options.invitationLimit()));
  }

  /** The same wish, knowing that somebody else has changed the settings meanwhile. */
  SettingsForm onto(Organization now) {
    return new SettingsForm(
        now.version(), selfRegistration, registrationApproval, invitationHours, invitationLimit);
  }

  OrganizationOptions toOptions() {
    return new OrganizationOptions(
        selfRegistration, registrationApproval, number(invitationHours), number(invitationLimit));
  }

  private static int number(String typed) {
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : NO_NUMBER;
  }
}
