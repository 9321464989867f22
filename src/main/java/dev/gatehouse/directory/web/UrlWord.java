package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserFilter.SignInAge;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How constants are written in addresses, message keys and CSS classes: self-registered. */
final class UrlWord {

  private UrlWord() {}

  static String of(Enum<?> constant) {
    return constant == SignInAge.LONG_AGO
        ? "90-days"
        : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Nothing for a word that is none of them. */
  static <E extends Enum<E>> Optional<E> parse(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equalsIgnoreCase(word))
        .findFirst();
  }
}
