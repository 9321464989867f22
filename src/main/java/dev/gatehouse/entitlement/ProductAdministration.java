package dev.gatehouse.entitlement;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Making and changing products. What is already as wished stays so without a word: it is the second
 * half of a double click.
 */
@Component
public class ProductAdministration {

  private final Organizations organizations;
  private final Products products;
  private final ProductTable table;
  private final AuditTrail audit;

  ProductAdministration(
      Organizations organizations, Products products, ProductTable table, AuditTrail audit) {
    this.organizations = organizations;
    this.products = products;
    this.table = table;
    this.audit = audit;
  }

  /** Refuses with PRODUCT_NAME, PRODUCT_NAME_TAKEN or DESCRIPTION. */
  @Command
  public ProductId create(Actor actor, UUID key, ProductDefinition wanted) {
    lock(actor);
    return table.madeBy(actor.organization(), key).orElseGet(() -> createNow(actor, key, wanted));
  }

  /** Refuses like create, and with PRODUCT_CHANGED. */
  @Command
  public void change(Actor actor, ProductId id, long version, ProductDefinition wanted) {
    lock(actor);
    Product product = products.require(actor.organization(), id);
    ProductName name = wanted.requireSound();
    if (!product.name().equals(name.value())
        || !product.description().equals(wanted.description())) {
      if (product.version() != version) {
        throw new Refused(EntitlementRefusal.PRODUCT_CHANGED);
      }
      requireFree(actor, name, id);
      table.update(actor.organization(), id, name, wanted.description());
      audit.record(
          actor,
          EntitlementAction.CHANGE_PRODUCT,
          detail ->
              detail
                  .with("product", product.name())
                  .changed("name", product.name(), name.value())
                  .changed("description", product.description(), wanted.description()));
    }
  }

  /** For the pages that ask what to change. */
  public Product require(Actor actor, ProductId id) {
    actor.require(Permission.MANAGE_ENTITLEMENTS);
    return products.require(actor.organization(), id);
  }

  private void lock(Actor actor) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_ENTITLEMENTS);
  }

  private ProductId createNow(Actor actor, UUID key, ProductDefinition wanted) {
    ProductName name = wanted.requireSound();
    requireFree(actor, name, new ProductId(0));
    ProductId id = table.insert(actor.organization(), key, name, wanted.description());
    audit.record(
        actor,
        EntitlementAction.CREATE_PRODUCT,
        detail -> detail.with("product", name.value()).with("description", wanted.description()));
    return id;
  }

  private void requireFree(Actor actor, ProductName name, ProductId of) {
    ProductId taken = products.called(actor.organization(), List.of(name.value())).get(name.key());
    if (taken != null && !taken.equals(of)) {
      throw new Refused(EntitlementRefusal.PRODUCT_NAME_TAKEN, name.value());
    }
  }
}
