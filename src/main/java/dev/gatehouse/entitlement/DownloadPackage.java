package dev.gatehouse.entitlement;

import java.time.LocalDate;

/**
 * What end users download of some products.
 *
 * @param code the package ID (REV-26); it never changes, for registries name projects by it
 * @param container whether it is delivered as containers
 * @param effective the day from which it counts (FNO-53)
 */
public record DownloadPackage(
    PackageId id,
    String code,
    String release,
    boolean container,
    LocalDate effective,
    long version) {}
