package dev.gatehouse.organization;

import dev.gatehouse.shared.OrganizationId;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/**
 * One tenant (D-13). All links into the portal are made from its base URL, never from the host of a
 * request (S-06).
 *
 * @param version grows with each change of the settings
 */
public record Organization(
    OrganizationId id,
    String name,
    URI baseUrl,
    Locale language,
    ZoneId timeZone,
    Duration invitationValidity,
    int invitationLimit,
    boolean administered,
    boolean selfRegistration,
    boolean registrationApproval,
    long version) {

  /** The full address of a page; the path begins with a slash. */
  public String link(String path) {
    return baseUrl + path;
  }

  /** The host by which requests find it: lower case, without the port. */
  public String host() {
    return OrganizationSettings.hostOf(baseUrl);
  }

  public OrganizationOptions options() {
    return new OrganizationOptions(
        selfRegistration, registrationApproval, invitationValidity.toHours(), invitationLimit);
  }

  public boolean isHttps() {
    return "https".equals(baseUrl.getScheme());
  }
}
