package dev.gatehouse.entitlement;

import dev.gatehouse.shared.OrganizationId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes download packages; the caller holds the organization lock. */
@Component
class PackageTable {

  private final JdbcClient jdbc;

  PackageTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PackageId insert(
      OrganizationId organization, UUID key, PackageDefinition wanted, LocalDate effective) {
    PackageId id =
        jdbc.sql(
                """
                INSERT INTO download_package (organization_id, code, package_version,
                  container_delivery, effective_on, request_key)
                VALUES (:organization, :code, :release, :container, :effective, :key)
                RETURNING id
                """)
            .param("organization", organization.value())
            .param("code", wanted.code())
            .param("release", wanted.release())
            .param("container", wanted.container())
            .param("effective", effective)
            .param("key", key.toString())
            .query((row, number) -> new PackageId(row.getLong("id")))
            .single();
    map(organization, id, wanted.products());
    return id;
  }

  void update(
      OrganizationId organization, PackageId id, PackageDefinition wanted, LocalDate effective) {
    jdbc.sql(
            """
            UPDATE download_package
            SET package_version = :release, container_delivery = :container,
              effective_on = :effective, version = version + 1
            WHERE organization_id = :organization AND id = :id
            """)
        .param("release", wanted.release())
        .param("container", wanted.container())
        .param("effective", effective)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
    jdbc.sql(
            "DELETE FROM package_product WHERE organization_id = :organization AND package_id ="
                + " :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
    map(organization, id, wanted.products());
  }

  private void map(OrganizationId organization, PackageId id, Set<ProductId> products) {
    if (!products.isEmpty()) {
      jdbc.sql(
              """
              INSERT INTO package_product (organization_id, package_id, product_id)
              SELECT p.organization_id, :id, p.id
              FROM product p
              WHERE p.organization_id = :organization AND p.id IN (:products)
              """)
          .param("id", id.value())
          .param("organization", organization.value())
          .param("products", products.stream().map(ProductId::value).toList())
          .update();
    }
  }

  /** What the form with this key made. */
  Optional<PackageId> madeBy(OrganizationId organization, UUID key) {
    return jdbc.sql(
            """
            SELECT id
            FROM download_package
            WHERE organization_id = :organization AND request_key = :key
            """)
        .param("organization", organization.value())
        .param("key", key.toString())
        .query((row, number) -> new PackageId(row.getLong("id")))
        .optional();
  }
}
