package dev.gatehouse.directory;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people of each type match a filter, without counting all of very many. */
@Component
public class UserCounts {

  static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final UserPlanner planner;
  private final Clock clock;

  UserCounts(JdbcClient jdbc, UserPlanner planner, Clock clock) {
    this.jdbc = jdbc;
    this.planner = planner;
    this.clock = clock;
  }

  /**
   * How many there are of each type.
   *
   * @param people types without anybody may be missing
   * @param complete whether everybody was looked at; else there may be more of any type
   */
  public record TypeCounts(Map<AccountType, Integer> people, boolean complete) {

    public Count of(AccountType type) {
      return upTo(people.getOrDefault(type, 0));
    }

    public Count ofAll() {
      return upTo(people.values().stream().mapToInt(Integer::intValue).sum());
    }

    private Count upTo(int number) {
      return new Count(Math.min(number, MOST), !complete || number > MOST);
    }
  }

  /**
   * A number of people, exact up to a limit.
   *
   * @param orMore whether it is only known that there are no fewer
   */
  public record Count(int people, boolean orMore) {}

  /** The type that the filter names does not matter. */
  public TypeCounts count(OrganizationId organization, UserFilter filter) {
    UserFilter any = filter.withType(Optional.empty()).explicit();
    if (any.isImpossible()) {
      return new TypeCounts(Map.of(), true);
    }
    UserPlan plan = planner.plan(organization, any, UserSort.ACCOUNT);
    return plan.conditions().all().isEmpty()
        ? new TypeCounts(byType(organization, any, plan), true)
        : among(organization, any, plan);
  }

  /** Each type by itself: so none is counted further than it is shown. */
  private Map<AccountType, Integer> byType(
      OrganizationId organization, UserFilter filter, UserPlan plan) {
    String index = filter.state().isPresent() ? "app_user_state_type" : "app_user_listed_type";
    String sql =
        Arrays.stream(AccountType.values())
            .map(type ->
                """
                SELECT '%1$s' AS type, COUNT(*) AS people
                FROM (
                  SELECT 1
                  FROM app_user u FORCE INDEX (%2$s)
                  WHERE u.organization_id = :organization AND %3$s AND u.type = '%1$s'
                  LIMIT :most) AS people_%1$s
                """
                    .formatted(type, index, plan.conditions().membership()))
            .collect(Collectors.joining("UNION ALL\n"));
    return counted(sql, organization, plan, MOST + 1);
  }

  private TypeCounts among(OrganizationId organization, UserFilter filter, UserPlan plan) {
    int most = 2 * MOST;
    Map<AccountType, Integer> people =
        counted(UserPageSql.types(filter, plan), organization, plan, most);
    boolean all = people.values().stream().mapToInt(Integer::intValue).sum() < most;
    return new TypeCounts(people, all);
  }

  private Map<AccountType, Integer> counted(
      String sql, OrganizationId organization, UserPlan plan, int most) {
    Map<AccountType, Integer> people = new EnumMap<>(AccountType.class);
    jdbc.sql(sql)
        .params(plan.conditions().parameters(organization, Instant.now(clock)))
        .param("most", most)
        .query(row -> {
          people.put(AccountType.valueOf(row.getString("type")), row.getInt("people"));
        });
    return people;
  }
}
