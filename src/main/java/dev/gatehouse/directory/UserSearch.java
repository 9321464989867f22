package dev.gatehouse.directory;

import dev.gatehouse.shared.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out, before the list is read, which word of a search narrows it most. */
@Component
class UserSearch {

  /** More than so many people are not sorted by address but listed as they came. */
  static final int MOST_SORTED = 10_000;

  private static final int SHORTEST_WORD = 2;

  private final JdbcClient jdbc;

  UserSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a search means for the list.
   *
   * @param letters a single letter if nothing else is asked; it begins the address
   * @param words the others, the one with the fewest people first
   * @param broad whether even that one has too many to sort
   */
  record Plan(List<String> letters, List<String> words, boolean broad) {

    boolean isSearch() {
      return !words.isEmpty();
    }
  }

  /** One statement, or none without a word to count. */
  Plan plan(OrganizationId organization, UserFilter filter) {
    Map<Boolean, List<String>> byLength =
        filter.words().stream()
            .collect(Collectors.partitioningBy(word -> word.length() >= SHORTEST_WORD));
    List<String> words = byLength.getOrDefault(true, List.of());
    // Beside a word, a letter such as the O of O'Neill narrows little and would only miss.
    List<String> letters =
        words.isEmpty()
            ? byLength.getOrDefault(false, List.of()).stream().limit(1).toList()
            : List.of();
    return words.isEmpty()
        ? new Plan(letters, words, false)
        : narrowestFirst(letters, words, counts(organization, words));
  }

  private static Plan narrowestFirst(
      List<String> letters, List<String> words, List<Integer> counts) {
    List<Integer> order =
        IntStream.range(0, words.size())
            .boxed()
            .sorted((one, other) -> Integer.compare(counts.get(one), counts.get(other)))
            .toList();
    return new Plan(
        letters,
        order.stream().map(words::get).toList(),
        counts.get(order.getFirst()) > MOST_SORTED);
  }

  private List<Integer> counts(OrganizationId organization, List<String> words) {
    String sql =
        IntStream.range(0, words.size())
            .mapToObj(
                """
                SELECT %1$d AS number, COUNT(*) AS people
                FROM (
                  SELECT 1
                  FROM user_word
                  WHERE organization_id = :organization AND word LIKE :word%1$d
                  LIMIT :most) AS word%1$d
                """
                    ::formatted)
            .collect(Collectors.joining("UNION ALL\n", "", "ORDER BY number"));
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql).param("organization", organization.value()).param("most", MOST_SORTED + 1);
    for (int number = 0; number < words.size(); number++) {
      statement = statement.param("word" + number, words.get(number) + "%");
    }
    return statement.query((row, number) -> row.getInt("people")).list();
  }
}
