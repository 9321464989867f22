package dev.gatehouse.entitlement;

import dev.gatehouse.shared.OrganizationId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes products; the caller holds the organization lock. */
@Component
class ProductTable {

  private final JdbcClient jdbc;

  ProductTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ProductId insert(OrganizationId organization, UUID key, ProductName name, String description) {
    return jdbc.sql(
            """
            INSERT INTO product (organization_id, name, name_key, description, request_key)
            VALUES (:organization, :name, :nameKey, :description, :key)
            RETURNING id
            """)
        .param("organization", organization.value())
        .param("name", name.value())
        .param("nameKey", name.key())
        .param("description", description)
        .param("key", key.toString())
        .query((row, number) -> new ProductId(row.getLong("id")))
        .single();
  }

  void update(OrganizationId organization, ProductId id, ProductName name, String description) {
    jdbc.sql(
            """
            UPDATE product
            SET name = :name, name_key = :nameKey, description = :description,
              version = version + 1
            WHERE organization_id = :organization AND id = :id
            """)
        .param("name", name.value())
        .param("nameKey", name.key())
        .param("description", description)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  /** What the form with this key made. */
  Optional<ProductId> madeBy(OrganizationId organization, UUID key) {
    return jdbc.sql(
            """
            SELECT id
            FROM product
            WHERE organization_id = :organization AND request_key = :key
            """)
        .param("organization", organization.value())
        .param("key", key.toString())
        .query((row, number) -> new ProductId(row.getLong("id")))
        .optional();
  }
}
