package dev.gatehouse.directory.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One or two letters for a person without a picture. */
final class Initials {

  private Initials() {}

  static String of(String nameOrAddress) {
    String local = nameOrAddress.replaceFirst("@.*", "");
    return Arrays.stream(local.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
