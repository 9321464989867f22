package dev.gatehouse.entitlement;

import dev.gatehouse.shared.OrganizationId;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Writes entitlements, many at once; the caller holds the organization lock. */
@Component
class EntitlementBatch {

  private static final int PORTION = 1_000;

  private final JdbcOperations jdbc;
  private final RequestKeys keys;
  private final EntitlementCodes codes;

  EntitlementBatch(JdbcOperations jdbc, RequestKeys keys, EntitlementCodes codes) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.codes = codes;
  }

  /** An entitlement that is there now; not yet its lines. */
  record Made(EntitlementId id, PlannedEntitlement planned) {}

  /** With the IDs that were given, or issued ones. */
  List<Made> insert(OrganizationId organization, UUID form, List<PlannedEntitlement> planned) {
    insertRows(organization, form, planned);
    ToLongFunction<UUID> numbers =
        keys.numbers(
            """
            SELECT id, request_key
            FROM entitlement
            WHERE organization_id = :organization AND request_key IN (:keys)
            """,
            organization,
            planned.stream().map(each -> each.key(form)).toList());
    List<Made> made =
        planned.stream()
            .map(each -> new Made(new EntitlementId(numbers.applyAsLong(each.key(form))), each))
            .toList();
    codes.insert(
        organization,
        made.stream()
            .map(each -> new HeldCode(codes.orIssued(each.planned().code()), each.id(), null))
            .toList());
    return made;
  }

  private void insertRows(
      OrganizationId organization, UUID form, List<PlannedEntitlement> planned) {
    jdbc.batchUpdate(
        """
        INSERT INTO entitlement (organization_id, account_id, state, request_key)
        VALUES (?, ?, ?, ?)
        """,
        planned,
        PORTION,
        (statement, each) -> {
          statement.setLong(1, organization.value());
          statement.setObject(
              2,
              Optional.ofNullable(each.account()).map(account -> account.id().value()).orElse(null),
              Types.BIGINT);
          statement.setString(3, each.state().name());
          statement.setString(4, each.key(form).toString());
        });
  }
}
