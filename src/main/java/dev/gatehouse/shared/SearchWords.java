package dev.gatehouse.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How text is cut and folded so that a search finds the beginning of any of its words. */
public final class SearchWords {

  private static final int LONGEST = 100;

  private SearchWords() {}

  /** The distinct words of a text, without accents, in lower case. */
  public static Set<String> of(String text) {
    return words(text).collect(Collectors.toUnmodifiableSet());
  }

  /** The words of a search; what is found has a word that begins like each of them. */
  public static List<String> asked(String text) {
    return words(text).distinct().limit(8).toList();
  }

  private static Stream<String> words(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss");
    return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word);
  }
}
