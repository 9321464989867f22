package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Tenant;
import dev.gatehouse.shared.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Products, packages and entitlements as a manager of them makes them. */
@TestComponent
public class Catalogue {
  public static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

  private final ProductAdministration products;
  private final PackageAdministration packages;
  private final EntitlementAdministration entitlements;
  private final LineAdministration lines;
  private final EntitlementLines lineQuery;

  Catalogue(
      ProductAdministration products,
      PackageAdministration packages,
      EntitlementAdministration entitlements,
      LineAdministration lines,
      EntitlementLines lineQuery) {
    this.products = products;
    this.packages = packages;
    this.entitlements = entitlements;
    this.lines = lines;
    this.lineQuery = lineQuery;
  }

  public ProductId product(Tenant tenant, String name) {
    return products.create(actor(tenant), UUID.randomUUID(), new ProductDefinition(name, ""));
  }

  /** Delivered as containers, mapped to the products. */
  public PackageId container(Tenant tenant, String code, String effective, ProductId... mapped) {
    return packages.create(
        actor(tenant),
        UUID.randomUUID(),
        new PackageDefinition(code, "1.0", true, effective, Set.of(mapped)));
  }

  /** With an ID that the portal issues. */
  public EntitlementId draft(Tenant tenant, @Nullable AccountId account) {
    return draft(tenant, "", account);
  }

  public EntitlementId draft(Tenant tenant, String code, @Nullable AccountId account) {
    return entitlements.create(actor(tenant), new NewEntitlement(UUID.randomUUID(), code, account));
  }

  /** With one line, from the given day on for ever. */
  public EntitlementId deployed(
      Tenant tenant, @Nullable AccountId account, ProductId product, String start) {
    EntitlementId id = draft(tenant, account);
    line(tenant, id, product, start, "");
    become(tenant, id, EntitlementState.DEPLOYED);
    return id;
  }

  public LineId line(
      Tenant tenant, EntitlementId entitlement, ProductId product, String start, String end) {
    return lines.add(
        actor(tenant),
        entitlement,
        UUID.randomUUID(),
        new LineDefinition("", product, "1", start, end));
  }

  public void become(Tenant tenant, EntitlementId id, EntitlementState state) {
    entitlements.become(actor(tenant), id, state);
  }

  public Entitlement entitlement(Tenant tenant, EntitlementId id) {
    return entitlements.require(actor(tenant), id);
  }

  public List<EntitlementLine> lines(Tenant tenant, EntitlementId id) {
    return lineQuery.of(tenant.id(), List.of(id));
  }

  private static Actor actor(Tenant tenant) {
    return Actor.system(tenant.id(), "stage");
  }
}
