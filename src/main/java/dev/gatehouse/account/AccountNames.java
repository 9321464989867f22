package dev.gatehouse.account;

import dev.gatehouse.shared.OrganizationId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds accounts by what people write: the name, with as much of the path before it as tells it
 * apart, or the number. Case does not count, and {@code >} is as good as the sign of our pages.
 */
@Component
public class AccountNames {

  private static final Pattern BETWEEN = Pattern.compile("\\s*[›>]\\s*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final JdbcClient jdbc;

  AccountNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For each text the accounts that it may mean: none, one or several. One statement. */
  public Map<String, List<Account>> find(OrganizationId organization, Collection<String> texts) {
    List<Account> candidates = texts.isEmpty() ? List.of() : candidates(organization, texts);
    Map<String, List<Account>> found = new HashMap<>();
    texts.forEach(text -> found.put(text, meant(text, candidates)));
    return found;
  }

  private static List<Account> meant(String text, List<Account> candidates) {
    String wanted = folded(text);
    List<Account> named =
        candidates.stream()
            .filter(account -> {
              String path = folded(account.path());
              return path.equals(wanted) || path.endsWith("›" + wanted);
            })
            .toList();
    return named.isEmpty()
        ? candidates.stream()
            .filter(account -> String.valueOf(account.id().value()).equals(text))
            .toList()
        : named;
  }

  private List<Account> candidates(OrganizationId organization, Collection<String> texts) {
    Set<String> names =
        texts.stream()
            .flatMap(text -> Stream.of(text, BETWEEN.splitAsStream(text).toList().getLast()))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    List<Long> numbers =
        Stream.concat(
                Stream.of(0L),
                texts.stream().filter(text -> NUMBER.matcher(text).matches()).map(Long::valueOf))
            .toList();
    return jdbc.sql(
            Accounts.SELECT
                + """
                WHERE a.organization_id = :organization
                  AND (LOWER(a.name) IN (:names) OR a.id IN (:numbers))
                ORDER BY a.name, a.id
                """)
        .param("organization", organization.value())
        .param("names", names)
        .param("numbers", numbers)
        .query(Accounts::map)
        .list();
  }

  private static String folded(String path) {
    return Arrays.stream(BETWEEN.split(path))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("›"));
  }
}
