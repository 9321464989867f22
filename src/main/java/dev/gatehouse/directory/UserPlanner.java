package dev.gatehouse.directory;

import dev.gatehouse.directory.UserPlan.Way;
import dev.gatehouse.shared.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out, before a list is read, what narrows it most and whether it can be sorted. */
@Component
class UserPlanner {

  /** More people than these are not sorted one by one. */
  static final int MOST_SORTED = 10_000;

  /** Of so many at the beginning of the list, so many must match to go through the whole of it. */
  private static final int SAMPLE = 1_500;

  private static final int MATCHES = 4;

  private final JdbcClient jdbc;
  private final Clock clock;

  UserPlanner(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Counted(Condition condition, int people) {}

  /** Nothing is asked of the database where an index of the list has the answer. */
  UserPlan plan(OrganizationId organization, UserFilter filter, UserSort wanted) {
    // Of people who never signed in the newest are the first.
    boolean alike = wanted == UserSort.LAST_SIGN_IN && filter.isOfPendingPeople();
    UserSort sort = alike ? UserSort.NEWEST : wanted;
    Conditions conditions = new Conditions(filter, sort);
    return conditions.areAnOrderOfTheList()
        ? new UserPlan(Way.THROUGH_THE_LIST, sort, conditions, Optional.empty())
        : byCounting(organization, filter, sort, conditions);
  }

  private UserPlan byCounting(
      OrganizationId organization, UserFilter filter, UserSort sort, Conditions conditions) {
    List<Condition> ways =
        Stream.concat(conditions.all().stream(), conditions.ofMembership().stream()).toList();
    List<Counted> counted = counted(organization, conditions, ways);
    Counted narrowest = counted.getFirst();
    if (narrowest.people() <= MOST_SORTED) {
      return new UserPlan(Way.AMONG_FEW, sort, conditions, Optional.of(narrowest.condition()));
    }
    boolean sortable =
        sort != UserSort.NEWEST
            && isSingle(filter, conditions)
            && isWellSpread(organization, sort, filter, conditions);
    return sortable
        ? new UserPlan(Way.THROUGH_THE_LIST, sort, conditions, Optional.empty())
        : new UserPlan(Way.BY_NUMBER, sort, conditions, inOrder(counted));
  }

  /** A search, or several filters at once, are not worth more than the order of numbers. */
  private static boolean isSingle(UserFilter filter, Conditions conditions) {
    boolean everybody =
        filter.type().isEmpty() && (filter.state().isEmpty() || filter.trouble().isPresent());
    return everybody && conditions.all().size() == 1 && conditions.words().isEmpty();
  }

  private static Optional<Condition> inOrder(List<Counted> counted) {
    return counted.stream()
        .map(Counted::condition)
        .filter(condition -> condition.access() == Condition.Access.IN_ORDER)
        .findFirst();
  }

  /** Up to the limit and one more, the fewest people first. */
  private List<Counted> counted(
      OrganizationId organization, Conditions conditions, List<Condition> ways) {
    String sql =
        IntStream.range(0, ways.size())
            .mapToObj(number ->
                """
                SELECT %1$d AS number, COUNT(*) AS people
                FROM (%2$s LIMIT :most) AS way%1$d
                """
                    .formatted(number, ways.get(number).people()))
            .collect(Collectors.joining("UNION ALL\n", "", "ORDER BY number"));
    List<Integer> people =
        jdbc.sql(sql)
            .params(conditions.parameters(organization, Instant.now(clock)))
            .param("most", MOST_SORTED + 1)
            .query((row, number) -> row.getInt("people"))
            .list();
    List<Counted> counted = new ArrayList<>();
    IntStream.range(0, ways.size())
        .forEach(number -> counted.add(new Counted(ways.get(number), people.get(number))));
    counted.sort(Comparator.comparingInt(Counted::people));
    return counted;
  }

  /** People who come one after the other far down the list would keep one waiting. */
  private boolean isWellSpread(
      OrganizationId organization, UserSort sort, UserFilter filter, Conditions conditions) {
    int matches =
        jdbc.sql(
                """
                SELECT COUNT(*)
                FROM (
                  SELECT u.id
                  FROM app_user u FORCE INDEX (%s)
                  WHERE u.organization_id = :organization AND %s
                  ORDER BY u.%s %s, u.id %s
                  LIMIT :sample) first
                STRAIGHT_JOIN app_user u FORCE INDEX (PRIMARY) ON u.id = first.id
                WHERE %s
                """
                    .formatted(
                        sort.index(filter),
                        conditions.membership(),
                        sort.column(),
                        sort.direction(),
                        sort.direction(),
                        conditions.all().getFirst().test()))
            .params(conditions.parameters(organization, Instant.now(clock)))
            .param("sample", SAMPLE)
            .query(Integer.class)
            .single();
    return matches >= MATCHES;
  }
}
