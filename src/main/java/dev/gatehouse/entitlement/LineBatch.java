package dev.gatehouse.entitlement;

import dev.gatehouse.shared.OrganizationId;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Writes the lines of entitlements, many at once; the caller holds the organization lock. */
@Component
class LineBatch {

  private static final int PORTION = 1_000;

  private final JdbcOperations jdbc;
  private final RequestKeys keys;
  private final EntitlementCodes codes;

  LineBatch(JdbcOperations jdbc, RequestKeys keys, EntitlementCodes codes) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.codes = codes;
  }

  /** A line that is there now. */
  record Made(LineId id, EntitlementId entitlement, PlannedLine planned) {}

  private record Wanted(EntitlementId entitlement, PlannedLine planned) {}

  /** Those of the entitlements, with the activation IDs that were given, or issued ones. */
  List<Made> insert(
      OrganizationId organization, UUID form, List<EntitlementBatch.Made> entitlements) {
    List<Wanted> wanted = entitlements.stream().flatMap(LineBatch::lines).toList();
    insertRows(organization, form, wanted);
    ToLongFunction<UUID> numbers =
        keys.numbers(
            """
            SELECT id, request_key
            FROM entitlement_line
            WHERE organization_id = :organization AND request_key IN (:keys)
            """,
            organization,
            wanted.stream().map(each -> each.planned().key(form)).toList());
    List<Made> made =
        wanted.stream()
            .map(each ->
                new Made(
                    new LineId(numbers.applyAsLong(each.planned().key(form))),
                    each.entitlement(),
                    each.planned()))
            .toList();
    codes.insert(
        organization,
        made.stream()
            .map(each ->
                new HeldCode(codes.orIssued(each.planned().code()), each.entitlement(), each.id()))
            .toList());
    return made;
  }

  private static Stream<Wanted> lines(EntitlementBatch.Made entitlement) {
    return entitlement.planned().lines().stream().map(line -> new Wanted(entitlement.id(), line));
  }

  private void insertRows(OrganizationId organization, UUID form, List<Wanted> wanted) {
    jdbc.batchUpdate(
        """
        INSERT INTO entitlement_line (organization_id, entitlement_id, product_id, quantity,
          starts_on, ends_on, request_key)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        wanted,
        PORTION,
        (statement, each) -> {
          LineTerms terms = each.planned().terms();
          statement.setLong(1, organization.value());
          statement.setLong(2, each.entitlement().value());
          statement.setLong(3, each.planned().product().value());
          statement.setInt(4, terms.quantity());
          statement.setObject(5, terms.start());
          statement.setObject(6, terms.end(), Types.DATE);
          statement.setString(7, each.planned().key(form).toString());
        });
  }
}
