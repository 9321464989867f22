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
    List<Candidate> candidates = texts.isEmpty() ? List.of() : candidates(organization, texts);
    Map<String, List<Account>> found = new HashMap<>();
    texts.forEach(text -> found.put(text, meant(text, candidates)));
    return found;
  }

  private static List<Account> meant(String text, List<Candidate> candidates) {
    String wanted = folded(text);
    List<Account> named =
        candidates.stream()
            .filter(candidate ->
                candidate.path().equals(wanted) || candidate.path().endsWith("›" + wanted))
            .map(Candidate::account)
            .toList();
    return named.isEmpty() ? identified(text, candidates) : named;
  }

  /** An account with its path as it is compared. */
  private record Candidate(Account account, String path) {}

  private static List<Account> identified(String text, List<Candidate> candidates) {
    Optional<AccountCode> code = AccountCode.parse(text);
    return candidates.stream()
        .map(Candidate::account)
        .filter(account -> code.filter(account.code()::equals).isPresent())
        .toList();
  }

  /** The text itself where it is nothing but signs between names. */
  private static String lastName(String text) {
    return BETWEEN.splitAsStream(text).reduce((earlier, later) -> later).orElse(text);
  }

  private List<Candidate> candidates(OrganizationId organization, Collection<String> texts) {
    Set<String> names =
        texts.stream()
            .flatMap(text -> Stream.of(text, lastName(text)))
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
        .map(account -> new Candidate(account, folded(account.path())))
        .toList();
  }

  private static String folded(String path) {
    return Arrays.stream(BETWEEN.split(path))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("›"));
  }
}
