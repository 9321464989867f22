package dev.gatehouse.invitation;

import dev.gatehouse.shared.Refused;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row, and why.
 *
 * @param reason the key of a sentence; null where there is nothing to say
 * @param arguments what the sentence names
 */
record ImportVerdict(ImportOutcome outcome, @Nullable String reason, List<String> arguments) {

  private static final int LONGEST_ARGUMENT = 200;

  static ImportVerdict good(ImportOutcome outcome) {
    return new ImportVerdict(outcome, null, List.of());
  }

  static ImportVerdict of(Refused refused) {
    return new ImportVerdict(
        ImportOutcome.of(refused.reason()),
        refused.reason().messageKey(),
        Arrays.stream(refused.arguments()).map(ImportVerdict::text).toList());
  }

  private static String text(Object argument) {
    String text = String.valueOf(argument);
    return text.substring(0, Math.min(text.length(), LONGEST_ARGUMENT));
  }
}
