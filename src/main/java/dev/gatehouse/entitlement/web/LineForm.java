package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.EntitlementLine;
import dev.gatehouse.entitlement.LineDefinition;
import dev.gatehouse.entitlement.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one line sends.
 *
 * @param key made with the page, so that the same page sent twice adds one line
 * @param version of the line as the page showed it
 * @param givenId the activation ID; empty for one that the portal issues
 * @param search for products to choose
 */
record LineForm(
    UUID key,
    Long version,
    String givenId,
    @Nullable Long product,
    String quantity,
    String start,
    String end,
    String search) {

  LineForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    version = Objects.requireNonNullElse(version, -1L);
    givenId = Objects.requireNonNullElse(givenId, "");
    quantity = Objects.requireNonNullElse(quantity, "");
    start = Objects.requireNonNullElse(start, "");
    end = Objects.requireNonNullElse(end, "");
    search = Objects.requireNonNullElse(search, "");
  }

  static LineForm fresh(LocalDate today) {
    return new LineForm(UUID.randomUUID(), 0L, "", null, "1", today.toString(), "", "");
  }

  static LineForm of(EntitlementLine line) {
    LocalDate end = line.terms().end();
    return new LineForm(
        UUID.randomUUID(),
        line.version(),
        line.code().value(),
        line.product().value(),
        String.valueOf(line.terms().quantity()),
        line.terms().start().toString(),
        end == null ? "" : end.toString(),
        "");
  }

  /** The same wish, knowing what somebody else has changed meanwhile. */
  LineForm onto(EntitlementLine now) {
    return new LineForm(key, now.version(), givenId, product, quantity, start, end, search);
  }

  List<Long> chosen() {
    return Optional.ofNullable(product).stream().toList();
  }

  LineDefinition toDefinition() {
    return new LineDefinition(
        givenId, product == null ? null : new ProductId(product), quantity, start, end);
  }
}
