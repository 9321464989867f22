package dev.gatehouse.directory;

import dev.gatehouse.shared.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the panel of one organization: the same few statements a page, however many. */
@Component
public class UserQuery {

  private final JdbcClient jdbc;
  private final UserPlanner planner;
  private final UserRows rows;
  private final Clock clock;

  UserQuery(JdbcClient jdbc, UserPlanner planner, UserRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.planner = planner;
    this.rows = rows;
    this.clock = clock;
  }

  /** A key that leads to nobody of this organization counts as the beginning. */
  public UserPage list(OrganizationId organization, UserListing listing) {
    return listing.filter().isImpossible()
        ? UserPage.EMPTY
        : found(organization, listing.of(listing.filter().explicit()));
  }

  /** The people of these numbers, by address; unknown and foreign numbers are nobody. */
  public List<UserRow> some(OrganizationId organization, Collection<Long> numbers) {
    Map<String, Object> parameters =
        Map.of(
            "organization",
            organization.value(),
            "now",
            Instant.now(clock),
            "numbers",
            numbers.isEmpty() ? List.of(0L) : numbers);
    return rows.withGrants(organization, rows.read(UserPageSql.some(), parameters));
  }

  private UserPage found(OrganizationId organization, UserListing listing) {
    UserPlan plan = planner.plan(organization, listing.filter(), listing.sort());
    Optional<Object> key = key(organization, listing.key(), plan);
    return page(
        organization,
        key.isPresent() ? listing : listing.at(UserKey.FIRST),
        plan,
        parameters(organization, listing, plan, key.orElse("")));
  }

  private UserPage page(
      OrganizationId organization,
      UserListing listing,
      UserPlan plan,
      Map<String, Object> parameters) {
    List<UserRow> found = rows.read(UserPageSql.page(listing, plan), parameters);
    boolean more = found.size() > listing.size();
    boolean backwards = listing.key().isBackwards();
    boolean hasPrevious = backwards ? more : !listing.key().isFirst();
    List<UserRow> people = found.subList(0, Math.min(found.size(), listing.size()));
    List<UserRow> arrivals =
        listing.batch().isEmpty() || hasPrevious
            ? List.of()
            : rows.read(UserPageSql.arrivals(listing.filter(), plan), parameters);
    List<UserRow> all =
        rows.withGrants(
            organization,
            Stream.concat(arrivals.stream(), (backwards ? people.reversed() : people).stream())
                .toList());
    return new UserPage(
        all.subList(0, arrivals.size()),
        all.subList(arrivals.size(), all.size()),
        hasPrevious,
        backwards || more,
        plan.isUnsorted());
  }

  private Map<String, Object> parameters(
      OrganizationId organization, UserListing listing, UserPlan plan, Object key) {
    Map<String, Object> parameters =
        new HashMap<>(plan.conditions().parameters(organization, Instant.now(clock)));
    parameters.put("key", key);
    parameters.put("user", listing.key().user());
    parameters.put("most", listing.size() + 1);
    parameters.put("batch", listing.batch().orElse(0L));
    return parameters;
  }

  /** Where the page begins, in the column by which it is ordered. */
  private Optional<Object> key(OrganizationId organization, UserKey key, UserPlan plan) {
    if (key.isFirst() || plan.isByNumber()) {
      return Optional.of("");
    }
    return plan.sort().isOfText()
        ? textOf(organization, key, plan.sort())
        : key.seen().map(Function.identity());
  }

  private Optional<Object> textOf(OrganizationId organization, UserKey key, UserSort sort) {
    return jdbc.sql(
            """
            SELECT %s
            FROM app_user
            WHERE organization_id = :organization AND id = :user
            """
                .formatted(sort.column()))
        .param("organization", organization.value())
        .param("user", key.user())
        .query(String.class)
        .optional()
        .map(Function.identity());
  }
}
