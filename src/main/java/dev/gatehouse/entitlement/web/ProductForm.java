package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.Product;
import dev.gatehouse.entitlement.ProductDefinition;
import java.util.Objects;
import java.util.UUID;

/**
 * What the page of one product sends.
 *
 * @param key made with the page, so that the same page sent twice makes one product
 * @param version of the product as the page showed it
 */
record ProductForm(UUID key, Long version, String name, String description) {

  ProductForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    version = Objects.requireNonNullElse(version, -1L);
    name = Objects.requireNonNullElse(name, "");
    description = Objects.requireNonNullElse(description, "");
  }

  static ProductForm fresh() {
    return new ProductForm(UUID.randomUUID(), 0L, "", "");
  }

  static ProductForm of(Product product) {
    return new ProductForm(
        UUID.randomUUID(), product.version(), product.name(), product.description());
  }

  /** The same wish, knowing what somebody else has changed meanwhile. */
  ProductForm onto(Product now) {
    return new ProductForm(key, now.version(), name, description);
  }

  ProductDefinition toDefinition() {
    return new ProductDefinition(name, description);
  }
}
