package dev.gatehouse.directory;

import dev.gatehouse.shared.AccountType;
import java.util.Map;

/**
 * How many people there are of each type, exactly up to a limit.
 *
 * @param people types without anybody may be missing
 * @param complete whether everybody was looked at; else there may be more of any type
 */
public record TypeCounts(Map<AccountType, Integer> people, boolean complete) {

  public static final int MOST = 10_000;

  /**
   * A number of people.
   *
   * @param orMore whether it is only known that there are no fewer
   */
  public record Count(int people, boolean orMore) {}

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
