package dev.gatehouse.entitlement;

/**
 * Something the producer sells.
 *
 * @param description may be empty and have several lines
 * @param version grows with each change
 */
public record Product(ProductId id, String name, String description, long version) {}
