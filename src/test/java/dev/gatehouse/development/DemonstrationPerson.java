package dev.gatehouse.development;

import dev.gatehouse.shared.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** One line of a file of demonstration people. */
record DemonstrationPerson(
    Optional<EmailAddress> email,
    Optional<String> first,
    Optional<String> last,
    String standing,
    List<String> accounts,
    List<String> roles,
    String kind,
    List<String> scopes,
    Optional<Duration> lastSignIn,
    Optional<Letter> invitation,
    Optional<String> phone) {

  /**
   * What became of an invitation: queued, sent, failed, expired or revoked.
   *
   * @param serverWords of the mail server, where it had something to say
   */
  record Letter(String fate, Duration age, Optional<String> serverWords) {

    static Letter of(String text) {
      String[] parts = text.split(" ", 3);
      return new Letter(
          parts[0], ago(parts[1]), parts.length > 2 ? Optional.of(parts[2]) : Optional.empty());
    }
  }

  static List<DemonstrationPerson> in(String file) {
    try {
      return new ClassPathResource("demonstration/" + file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(DemonstrationPerson::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the table knows it: a contact is Inactive. */
  String state() {
    return isContact() ? "INACTIVE" : standing;
  }

  boolean isContact() {
    return standing.equals("CONTACT");
  }

  boolean hasJoined() {
    return !isContact() && !standing.equals("PENDING");
  }

  boolean isConsumer() {
    return kind.contains("C");
  }

  boolean isProducer() {
    return kind.contains("P");
  }

  private static DemonstrationPerson of(String line) {
    String[] cells = line.split("\\|", -1);
    return new DemonstrationPerson(
        EmailAddress.parse(cells[0]),
        cell(cells, 1),
        cell(cells, 2),
        cells[3].strip(),
        list(cells, 4),
        list(cells, 5),
        cells[6].strip(),
        list(cells, 7),
        cell(cells, 8).map(DemonstrationPerson::ago),
        cell(cells, 9).map(Letter::of),
        cells.length > 10 ? cell(cells, 10) : Optional.empty());
  }

  private static Optional<String> cell(String[] cells, int number) {
    return Optional.of(cells[number].strip()).filter(text -> !text.isEmpty() && !text.equals("-"));
  }

  private static List<String> list(String[] cells, int number) {
    return cell(cells, number).stream()
        .flatMap(text -> Arrays.stream(text.split("\\s*,\\s*")))
        .toList();
  }

  /** Written 40m, 3h or 9d. */
  private static Duration ago(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
  }
}
