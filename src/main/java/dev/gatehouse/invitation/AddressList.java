package dev.gatehouse.invitation;

import dev.gatehouse.shared.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses somebody typed or pasted: separated by Enter, comma, tab or semicolon (RAW-21),
 * blanks around them and empty pieces ignored, the same address counted once (RAW-22, D-03).
 *
 * @param invalid the pieces that are no address, as they were typed
 */
record AddressList(Collection<EmailAddress> addresses, List<String> invalid) {

  /** A comma within quotes separates nothing: {@code "Lee, Ann" <ann@birch.example>}. */
  private static final Pattern PIECE = Pattern.compile("(?:\"[^\"\\r\\n]*\"|[^\\r\\n,\\t;])++");

  /** What pages and spreadsheets put around addresses without showing it. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cf}]+");

  private static final Pattern NAMED = Pattern.compile(".*<([^<>]*)>");

  static AddressList parse(String text) {
    Map<String, EmailAddress> byCanonical = new LinkedHashMap<>();
    List<String> invalid = new ArrayList<>();
    pieces(text)
        .forEach(piece -> {
          Optional<EmailAddress> address = EmailAddress.parse(plain(piece));
          address.ifPresentOrElse(
              known -> byCanonical.putIfAbsent(known.canonical(), known), () -> invalid.add(piece));
        });
    return new AddressList(byCanonical.values(), invalid.stream().distinct().toList());
  }

  /** How many people it asks for, the invalid ones included. */
  int size() {
    return addresses.size() + invalid.size();
  }

  private static List<String> pieces(String text) {
    return PIECE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(piece -> INVISIBLE.matcher(piece).replaceAll(" ").strip())
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  /** The address of a piece like {@code Mia Park <mia@birch.example>}, as mail programs copy it. */
  private static String plain(String piece) {
    Matcher named = NAMED.matcher(piece);
    return (named.matches() ? named.group(1) : piece).replaceFirst("^(?i)mailto:", "");
  }
}
