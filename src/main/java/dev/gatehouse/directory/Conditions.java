package dev.gatehouse.directory;

import dev.gatehouse.directory.UserFilter.InvitationTrouble;
import dev.gatehouse.directory.UserFilter.SignInAge;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.user.UserState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a filter asks, in SQL. Tests count rather than ask for EXISTS, which MariaDB would turn into
 * a list of all whom it holds for.
 */
final class Conditions {

  private static final int SHORTEST_WORD = 2;

  private final UserFilter filter;
  private final UserSort sort;
  private final List<String> words;
  private final Optional<String> letter;

  Conditions(UserFilter filter, UserSort sort) {
    this.filter = filter;
    this.sort = sort;
    this.words = filter.words().stream().filter(word -> word.length() >= SHORTEST_WORD).toList();
    // Beside a word, a letter such as the O of O'Neill narrows little and would only miss.
    this.letter = words.isEmpty() ? filter.words().stream().findFirst() : Optional.empty();
  }

  /** What each row u of app_user is asked, whatever else is: state and type, by the indexes. */
  String membership() {
    return membership("u");
  }

  /** The beginning of the column by which the list is sorted, or nothing. */
  Optional<Condition> beginning() {
    String column = sort.isOfText() ? sort.column() : UserSort.ACCOUNT.column();
    return letter.map(any ->
        new Condition(
            """
            SELECT a.id AS user_id
            FROM app_user a
            WHERE a.organization_id = :organization AND %s AND a.%s LIKE :letter
            """
                .formatted(membership("a"), column),
            "u.%s LIKE :letter".formatted(column),
            Condition.Access.OF_PEOPLE));
  }

  Optional<Condition> lastSignIn() {
    return filter
        .seen()
        .map(Conditions::age)
        .map(age ->
            new Condition(
                """
                SELECT s.id AS user_id
                FROM app_user s
                WHERE s.organization_id = :organization AND %s AND s.%s
                """
                    .formatted(membership("s"), age),
                "u.%s".formatted(age),
                Condition.Access.OF_PEOPLE));
  }

  /** What people hold, and what became of their invitation. */
  List<Condition> links() {
    List<Condition> links = new ArrayList<>();
    filter.role().ifPresent(_ -> links.add(link("user_role", "role_id", ":role")));
    filter.scope().ifPresent(_ -> links.add(link("user_scope", "scope_id", ":scope")));
    filter.account().ifPresent(_ -> links.add(link("user_account", "account_id", ":account")));
    filter.trouble().map(Conditions::trouble).ifPresent(links::add);
    filter.reach().map(Condition::within).ifPresent(links::add);
    return links;
  }

  List<Condition> words() {
    return IntStream.range(0, words.size()).mapToObj(Conditions::word).toList();
  }

  /** State and type as a way to people, where they are asked for. */
  Optional<Condition> ofMembership() {
    return filter
        .type()
        .map(Object.class::cast)
        .or(filter::state)
        .map(any ->
            new Condition(
                """
                SELECT m.id AS user_id
                FROM app_user m
                WHERE m.organization_id = :organization AND %s
                """
                    .formatted(membership("m")),
                "TRUE",
                Condition.Access.OF_PEOPLE));
  }

  /** Everything beside the membership. */
  List<Condition> all() {
    return Stream.of(
            beginning().stream(), lastSignIn().stream(), links().stream(), words().stream())
        .flatMap(Function.identity())
        .toList();
  }

  /** Whether an index of the list finds these people in its order without looking at others. */
  boolean areAnOrderOfTheList() {
    boolean byText = beginning().isPresent() && sort.isOfText();
    boolean bySignIn =
        lastSignIn().isPresent() && (sort == UserSort.LAST_SIGN_IN || sort == UserSort.NEWEST);
    int others = links().size() + words.size();
    return others == 0
        && beginning().isPresent() == byText
        && lastSignIn().isPresent() == bySignIn
        && !(byText && bySignIn);
  }

  Map<String, Object> parameters(OrganizationId organization, Instant now) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("organization", organization.value());
    filter.state().map(UserState::name).ifPresent(name -> parameters.put("state", name));
    filter.type().ifPresent(type -> parameters.put("type", type.name()));
    filter.role().ifPresent(role -> parameters.put("role", role.value()));
    filter.scope().ifPresent(scope -> parameters.put("scope", scope.value()));
    filter.account().ifPresent(account -> parameters.put("account", account.value()));
    filter.reach().ifPresent(reach -> parameters.put("own", reach.numbers()));
    letter.ifPresent(first -> parameters.put("letter", first + "%"));
    IntStream.range(0, words.size())
        .forEach(number -> parameters.put("word" + number, words.get(number) + "%"));
    parameters.put("longAgo", now.minus(SignInAge.LONG));
    parameters.put("now", now);
    return parameters;
  }

  private String membership(String alias) {
    String state = filter.state().isPresent() ? "%s.state = :state" : "%s.listed = TRUE";
    String type = filter.type().isPresent() ? " AND %s.type = :type" : "";
    return (state + type).formatted(alias, alias);
  }

  private static String age(SignInAge age) {
    return switch (age) {
      case NEVER -> "sort_seen = TIMESTAMP '1970-01-01 00:00:00'";
      case LONG_AGO -> "sort_seen BETWEEN TIMESTAMP '1970-01-02 00:00:00' AND :longAgo";
    };
  }

  private static Condition link(String table, String column, String value) {
    return new Condition(
        """
        SELECT h.user_id
        FROM %s h
        WHERE h.organization_id = :organization AND h.%s = %s
        """
            .formatted(table, column, value),
        """
        (SELECT COUNT(*)
         FROM %s h
         WHERE h.organization_id = :organization AND h.user_id = u.id AND h.%s = %s) > 0
        """
            .formatted(table, column, value),
        Condition.Access.IN_ORDER);
  }

  private static Condition trouble(InvitationTrouble trouble) {
    return switch (trouble) {
      case EXPIRED -> expired();
      case FAILED -> failed();
    };
  }

  private static Condition expired() {
    return new Condition(
        """
        SELECT i.user_id
        FROM invitation i
        WHERE i.organization_id = :organization AND i.state = 'OPEN' AND i.expires_at <= :now
        """,
        """
        (SELECT COUNT(*)
         FROM invitation i
         WHERE i.organization_id = :organization AND i.open_user_id = u.id
           AND i.expires_at <= :now) > 0
        """,
        Condition.Access.IN_ORDER);
  }

  private static Condition failed() {
    return new Condition(
        """
        SELECT i.user_id
        FROM outbox_mail m
        JOIN invitation i
          ON i.organization_id = m.organization_id AND i.mail_id = m.id AND i.state = 'OPEN'
        WHERE m.organization_id = :organization AND m.state = 'FAILED'
        """,
        """
        (SELECT COUNT(*)
         FROM invitation i
         JOIN outbox_mail m ON m.organization_id = i.organization_id AND m.id = i.mail_id
         WHERE i.organization_id = :organization AND i.open_user_id = u.id
           AND m.state = 'FAILED') > 0
        """,
        Condition.Access.WHOLE);
  }

  private static Condition word(int number) {
    return new Condition(
        """
        SELECT w.user_id
        FROM user_word w
        WHERE w.organization_id = :organization AND w.word LIKE :word%d
        """
            .formatted(number),
        """
        (SELECT COUNT(*)
         FROM user_word w
         WHERE w.organization_id = :organization AND w.user_id = u.id AND w.word LIKE :word%d) > 0
        """
            .formatted(number),
        Condition.Access.WHOLE);
  }
}
