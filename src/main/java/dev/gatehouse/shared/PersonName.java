package dev.gatehouse.shared;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How people are named everywhere: by first and last name where they gave them. */
public final class PersonName {

  public static final int MOST_CHARACTERS = 100;

  /** A pattern for one line without control and invisible characters; joiners are letters' own. */
  public static final String ONE_LINE =
      "[^\\p{Cc}\\x{2028}\\x{2029}[\\p{Cf}&&[^\\x{200C}\\x{200D}]]]*";

  private PersonName() {}

  /** Both names with a blank between; empty while neither is known, as before acceptance (D-05). */
  public static Optional<String> full(@Nullable String first, @Nullable String last) {
    String full =
        Stream.of(Optional.ofNullable(first), Optional.ofNullable(last))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "))
            .strip();
    return full.isEmpty() ? Optional.empty() : Optional.of(full);
  }
}
