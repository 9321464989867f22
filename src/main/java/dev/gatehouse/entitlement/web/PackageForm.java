package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.DownloadPackage;
import dev.gatehouse.entitlement.PackageDefinition;
import dev.gatehouse.entitlement.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the page of one download package sends.
 *
 * @param key made with the page, so that the same page sent twice makes one package
 * @param version of the package as the page showed it
 * @param search for products to choose
 */
record PackageForm(
    UUID key,
    Long version,
    String packageId,
    String release,
    Boolean container,
    String effective,
    List<Long> products,
    String search) {

  PackageForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    version = Objects.requireNonNullElse(version, -1L);
    packageId = Objects.requireNonNullElse(packageId, "");
    release = Objects.requireNonNullElse(release, "");
    container = Objects.requireNonNullElse(container, false);
    effective = Objects.requireNonNullElse(effective, "");
    products = Objects.requireNonNullElse(products, List.of());
    search = Objects.requireNonNullElse(search, "");
  }

  static PackageForm fresh(LocalDate today) {
    return new PackageForm(UUID.randomUUID(), 0L, "", "", true, today.toString(), List.of(), "");
  }

  static PackageForm of(DownloadPackage now, Set<ProductId> products) {
    return new PackageForm(
        UUID.randomUUID(),
        now.version(),
        now.code(),
        now.release(),
        now.container(),
        now.effective().toString(),
        products.stream().map(ProductId::value).sorted().toList(),
        "");
  }

  /** The same wish, knowing what somebody else has changed meanwhile. */
  PackageForm onto(DownloadPackage now) {
    return new PackageForm(
        key, now.version(), now.code(), release, container, effective, products, search);
  }

  PackageDefinition toDefinition() {
    return new PackageDefinition(
        packageId,
        release,
        container,
        effective,
        products.stream().map(ProductId::new).collect(Collectors.toUnmodifiableSet()));
  }
}
