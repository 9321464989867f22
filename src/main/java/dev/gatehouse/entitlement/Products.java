package dev.gatehouse.entitlement;

import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The products of an organization, by name. */
@Component
public class Products {

  private static final String SELECT =
      """
      SELECT id, name, description, version
      FROM product
      WHERE organization_id = :organization
      """;

  private final JdbcClient jdbc;

  Products(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Product require(OrganizationId organization, ProductId id) {
    return find(organization, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("product"));
  }

  /** Those of the numbers that are products of this organization. */
  public List<Product> find(OrganizationId organization, Collection<ProductId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "AND id IN (:ids) ORDER BY name_key")
            .param("organization", organization.value())
            .param("ids", ids.stream().map(ProductId::value).toList())
            .query(Products::map)
            .list();
  }

  /** Those called so, whatever the case; by the key of the name. One statement. */
  Map<String, ProductId> called(OrganizationId organization, Collection<String> names) {
    Map<String, ProductId> found = new HashMap<>();
    if (!names.isEmpty()) {
      jdbc.sql(SELECT + "AND name_key IN (:keys)")
          .param("organization", organization.value())
          .param("keys", names.stream().map(ProductName::key).distinct().toList())
          .query(Products::map)
          .list()
          .forEach(product -> found.put(ProductName.key(product.name()), product.id()));
    }
    return found;
  }

  /** At most so many whose names begin like the text, whatever the case. */
  public List<Product> search(OrganizationId organization, String text, int most) {
    return page(organization, text, "", most);
  }

  /** At most so many whose names begin like the text, behind the given name. */
  public List<Product> page(OrganizationId organization, String text, String after, int most) {
    return jdbc.sql(
            SELECT
                + """
                AND name_key LIKE :beginning AND name_key > :after
                ORDER BY name_key
                LIMIT :most
                """)
        .param("organization", organization.value())
        .param("beginning", beginning(ProductName.key(text)))
        .param("after", ProductName.key(after))
        .param("most", most)
        .query(Products::map)
        .list();
  }

  /** For LIKE: what begins with exactly this text. */
  static String beginning(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  static Product map(ResultSet row, int number) throws SQLException {
    return new Product(
        new ProductId(row.getLong("id")),
        row.getString("name"),
        row.getString("description"),
        row.getLong("version"));
  }
}
