package dev.gatehouse.organization;

import dev.gatehouse.shared.Refused;

/**
 * What an organization decides for itself (D-07).
 *
 * @param selfRegistration whether people may register by an entitlement or activation ID (D-18)
 * @param registrationApproval whether somebody has to approve that first
 * @param invitationHours how long an invitation is good (D-20)
 * @param invitationLimit how many people one invitation may name (RAW-25)
 */
public record OrganizationOptions(
    boolean selfRegistration,
    boolean registrationApproval,
    long invitationHours,
    int invitationLimit) {

  private static final int MOST_HOURS = 30 * 24;
  private static final int MOST_PEOPLE = 1000;

  /** Refuses with VALIDITY or LIMIT. */
  void requireSound() {
    if (invitationHours < 1 || invitationHours > MOST_HOURS) {
      throw new Refused(OrganizationRefusal.VALIDITY);
    }
    if (invitationLimit < 1 || invitationLimit > MOST_PEOPLE) {
      throw new Refused(OrganizationRefusal.LIMIT);
    }
  }
}
