package dev.gatehouse.account;

import dev.gatehouse.shared.OrganizationId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds accounts by what people write: the name, with as much of the path before it as tells it
 * apart, or the account ID. Case does not count, and {@code >} is as good as the sign of our pages.
 */
@Component
public class AccountNames {

  private static final Pattern BETWEEN = Pattern.compile("\\s*[›>]\\s*");

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
    return named.isEmpty() ? identified(text, candidates) : named;
  }

  private static List<Account> identified(String text, List<Account> candidates) {
    Optional<AccountCode> code = AccountCode.parse(text);
    return candidates.stream()
        .filter(account -> code.filter(account.code()::equals).isPresent())
        .toList();
  }

  private List<Account> candidates(OrganizationId organization, Collection<String> texts) {
    Set<String> names =
        texts.stream()
            .flatMap(text -> Stream.of(text, BETWEEN.splitAsStream(text).toList().getLast()))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Stream<String> codes =
        texts.stream().flatMap(text -> AccountCode.parse(text).stream()).map(AccountCode::value);
    return jdbc
        .sql(AccountTreeSql.CALLED)
        .param("organization", organization.value())
        .param("names", names)
        .param("codes", Stream.concat(Stream.of(""), codes).toList())
        .query(AccountTreeSql::map)
        .list()
        .stream()
        .map(AccountNode::account)
        .toList();
  }

  private static String folded(String path) {
    return Arrays.stream(BETWEEN.split(path))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("›"));
  }
}
