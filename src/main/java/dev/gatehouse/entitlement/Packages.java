package dev.gatehouse.entitlement;

import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The download packages of an organization, by package ID. */
@Component
public class Packages {

  private static final String SELECT =
      """
      SELECT id, code, package_version, container_delivery, effective_on, version
      FROM download_package
      WHERE organization_id = :organization
      """;

  private final JdbcClient jdbc;

  Packages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public DownloadPackage require(OrganizationId organization, PackageId id) {
    return jdbc.sql(SELECT + "AND id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(Packages::map)
        .optional()
        .orElseThrow(() -> new NotFound("package"));
  }

  Optional<DownloadPackage> called(OrganizationId organization, String code) {
    return jdbc.sql(SELECT + "AND code = :code")
        .param("organization", organization.value())
        .param("code", code)
        .query(Packages::map)
        .optional();
  }

  /** At most so many whose IDs begin like the text, behind the given ID. */
  public List<DownloadPackage> page(
      OrganizationId organization, String text, String after, int most) {
    return jdbc.sql(
            SELECT
                + """
                AND code LIKE :beginning AND code > :after
                ORDER BY code
                LIMIT :most
                """)
        .param("organization", organization.value())
        .param("beginning", Products.beginning(text.strip().toLowerCase(Locale.ROOT)))
        .param("after", after)
        .param("most", most)
        .query(Packages::map)
        .list();
  }

  /** To which products each package is mapped, by name. One statement. */
  public Map<PackageId, List<Product>> products(
      OrganizationId organization, Collection<PackageId> packages) {
    Map<PackageId, List<Product>> products = new HashMap<>();
    if (!packages.isEmpty()) {
      jdbc.sql(
              """
              SELECT m.package_id, p.id, p.name, p.description, p.version
              FROM package_product m
              JOIN product p ON p.organization_id = m.organization_id AND p.id = m.product_id
              WHERE m.organization_id = :organization AND m.package_id IN (:packages)
              ORDER BY p.name_key
              """)
          .param("organization", organization.value())
          .param("packages", packages.stream().map(PackageId::value).toList())
          .query((row, number) ->
              Map.entry(new PackageId(row.getLong("package_id")), Products.map(row, number)))
          .list()
          .forEach(mapped ->
              products
                  .computeIfAbsent(mapped.getKey(), none -> new ArrayList<>())
                  .add(mapped.getValue()));
    }
    return products;
  }

  static DownloadPackage map(ResultSet row, int number) throws SQLException {
    return new DownloadPackage(
        new PackageId(row.getLong("id")),
        row.getString("code"),
        row.getString("package_version"),
        row.getBoolean("container_delivery"),
        row.getObject("effective_on", LocalDate.class),
        row.getLong("version"));
  }
}
