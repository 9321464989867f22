package dev.gatehouse.organization;

import dev.gatehouse.shared.Refused;
import java.util.ArrayList;
import java.util.List;

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
    unsound().stream().findFirst().ifPresent(OrganizationOptions::refuse);
  }

  /** All that is wrong with them: VALIDITY, LIMIT, both or nothing. */
  public List<OrganizationRefusal> unsound() {
    List<OrganizationRefusal> wrong = new ArrayList<>();
    if (invitationHours < 1 || invitationHours > MOST_HOURS) {
      wrong.add(OrganizationRefusal.VALIDITY);
    }
    if (invitationLimit < 1 || invitationLimit > MOST_PEOPLE) {
      wrong.add(OrganizationRefusal.LIMIT);
    }
    return wrong;
  }

  private static void refuse(OrganizationRefusal reason) {
    throw new Refused(reason);
  }
}
