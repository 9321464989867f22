package dev.gatehouse.entitlement;

import dev.gatehouse.shared.OrganizationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of what was inserted in a batch, which does not tell them itself. */
@Component
class RequestKeys {

  private static final int PORTION = 1_000;

  private final JdbcClient jdbc;

  RequestKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the key of each; one statement for a thousand. */
  ToLongFunction<UUID> numbers(String sql, OrganizationId organization, List<UUID> keys) {
    Map<UUID, Long> numbers = new HashMap<>();
    for (int start = 0; start < keys.size(); start += PORTION) {
      List<UUID> portion = keys.subList(start, Math.min(start + PORTION, keys.size()));
      jdbc.sql(sql)
          .param("organization", organization.value())
          .param("keys", portion.stream().map(UUID::toString).toList())
          .query((row, number) -> Map.entry(row.getString("request_key"), row.getLong("id")))
          .list()
          .forEach(entry -> numbers.put(UUID.fromString(entry.getKey()), entry.getValue()));
    }
    return key -> Objects.requireNonNull(numbers.get(key));
  }
}
