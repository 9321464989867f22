package dev.gatehouse.entitlement;

import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.OrganizationId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which download packages entitlements open today (FNO-53). */
@Component
public class EntitledPackages {

  private static final String COUNTING =
      """
      SELECT l.id AS line_id, k.id, k.code, k.package_version, k.container_delivery,
        k.effective_on, k.version
      FROM entitlement e
      JOIN entitlement_line l
        ON l.organization_id = e.organization_id AND l.entitlement_id = e.id
      JOIN package_product m
        ON m.organization_id = l.organization_id AND m.product_id = l.product_id
      JOIN download_package k
        ON k.organization_id = m.organization_id AND k.id = m.package_id
      WHERE e.organization_id = :organization
        AND e.id IN (:ids)
        AND e.state = 'DEPLOYED'
        AND k.effective_on >= l.starts_on
        AND (l.ends_on IS NULL OR k.effective_on <= l.ends_on)
        AND k.effective_on <= :today
      ORDER BY k.code
      """;

  private final JdbcClient jdbc;
  private final Organizations organizations;
  private final Clock clock;

  EntitledPackages(JdbcClient jdbc, Organizations organizations, Clock clock) {
    this.jdbc = jdbc;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * By line of a Deployed entitlement: the packages mapped to its product that became effective
   * within its days, and not later than today as the organization counts days.
   */
  public Map<LineId, List<DownloadPackage>> of(
      OrganizationId organization, Collection<EntitlementId> entitlements) {
    Map<LineId, List<DownloadPackage>> packages = new HashMap<>();
    if (!entitlements.isEmpty()) {
      jdbc.sql(COUNTING)
          .param("organization", organization.value())
          .param("ids", entitlements.stream().map(EntitlementId::value).toList())
          .param("today", today(organization))
          .query((row, number) ->
              Map.entry(new LineId(row.getLong("line_id")), Packages.map(row, number)))
          .list()
          .forEach(counted ->
              packages
                  .computeIfAbsent(counted.getKey(), none -> new ArrayList<>())
                  .add(counted.getValue()));
    }
    return packages;
  }

  /** The day it is where the organization is. */
  public LocalDate today(OrganizationId organization) {
    return LocalDate.ofInstant(clock.instant(), organizations.require(organization).timeZone());
  }
}
