package dev.gatehouse.entitlement;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Making and changing download packages, and mapping them to products. What is already as wished
 * stays so without a word.
 */
@Component
public class PackageAdministration {

  private final Organizations organizations;
  private final Products products;
  private final Packages packages;
  private final PackageTable table;
  private final AuditTrail audit;

  PackageAdministration(
      Organizations organizations,
      Products products,
      Packages packages,
      PackageTable table,
      AuditTrail audit) {
    this.organizations = organizations;
    this.products = products;
    this.packages = packages;
    this.table = table;
    this.audit = audit;
  }

  /**
   * Refuses with PACKAGE_ID (REV-26), PACKAGE_ID_TAKEN, PACKAGE_VERSION, EFFECTIVE_DATE or
   * UNKNOWN_PRODUCT.
   */
  @Command
  public PackageId create(Actor actor, UUID key, PackageDefinition wanted) {
    lock(actor);
    return table.madeBy(actor.organization(), key).orElseGet(() -> createNow(actor, key, wanted));
  }

  /** Refuses with PACKAGE_VERSION, EFFECTIVE_DATE, UNKNOWN_PRODUCT or PACKAGE_CHANGED. */
  @Command
  public void change(Actor actor, PackageId id, long version, PackageDefinition wanted) {
    lock(actor);
    DownloadPackage now = packages.require(actor.organization(), id);
    Set<ProductId> mapped = mapped(actor, id);
    LocalDate effective = wanted.requireSound();
    requireKnown(actor, wanted);
    if (!now.equals(wanted(now, wanted, effective)) || !mapped.equals(wanted.products())) {
      if (now.version() != version) {
        throw new Refused(EntitlementRefusal.PACKAGE_CHANGED);
      }
      table.update(actor.organization(), id, wanted, effective);
      audit.record(
          actor,
          EntitlementAction.CHANGE_PACKAGE,
          detail ->
              detail
                  .with("package", now.code())
                  .changed("packageVersion", now.release(), wanted.release())
                  .changed("containerDelivery", now.container(), wanted.container())
                  .changed("effective", now.effective().toString(), effective.toString())
                  .changed("products", numbers(mapped), numbers(wanted.products())));
    }
  }

  /** For the pages that ask what to change. */
  public DownloadPackage require(Actor actor, PackageId id) {
    EntitlementPolicy.requirePackages(actor);
    return packages.require(actor.organization(), id);
  }

  /** The products to which it is mapped now. */
  public Set<ProductId> mapped(Actor actor, PackageId id) {
    return packages.products(actor.organization(), List.of(id)).getOrDefault(id, List.of()).stream()
        .map(Product::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void lock(Actor actor) {
    organizations.lock(actor.organization());
    EntitlementPolicy.requirePackages(actor);
  }

  private PackageId createNow(Actor actor, UUID key, PackageDefinition wanted) {
    String code = wanted.requireCode();
    LocalDate effective = wanted.requireSound();
    requireKnown(actor, wanted);
    if (packages.called(actor.organization(), code).isPresent()) {
      throw new Refused(EntitlementRefusal.PACKAGE_ID_TAKEN, code);
    }
    PackageId id = table.insert(actor.organization(), key, wanted, effective);
    audit.record(
        actor,
        EntitlementAction.CREATE_PACKAGE,
        detail ->
            detail
                .with("package", code)
                .with("packageVersion", wanted.release())
                .with("containerDelivery", wanted.container())
                .with("effective", effective.toString())
                .with("products", numbers(wanted.products())));
    return id;
  }

  private void requireKnown(Actor actor, PackageDefinition wanted) {
    if (products.find(actor.organization(), wanted.products()).size() != wanted.products().size()) {
      throw new Refused(EntitlementRefusal.UNKNOWN_PRODUCT);
    }
  }

  private static DownloadPackage wanted(
      DownloadPackage now, PackageDefinition wanted, LocalDate effective) {
    return new DownloadPackage(
        now.id(), now.code(), wanted.release(), wanted.container(), effective, now.version());
  }

  private static List<Long> numbers(Set<ProductId> products) {
    return products.stream().map(ProductId::value).sorted().toList();
  }
}
