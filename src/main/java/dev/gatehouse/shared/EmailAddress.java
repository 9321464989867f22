package dev.gatehouse.shared;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as it was given and the canonical form that decides whether two are the same (S-05):
 * trimmed, domain as IDNA A-labels, lower case. Local parts are ASCII, unquoted (RFC 5321, 4.1.2),
 * at most 64 octets; the whole at most 254.
 */
public record EmailAddress(String value, String canonical) {

  private static final Pattern DEVIATIONS = Pattern.compile("[ßẞς\u200C\u200D]");
  private static final int MOST_CHARACTERS = 254;
  private static final int MOST_IN_LOCAL_PART = 64;
  private static final Pattern LOCAL_PART =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /** Empty for anything that is not one plain address with a domain of at least two labels. */
  public static Optional<EmailAddress> parse(String text) {
    String value = text.strip();
    int at = value.lastIndexOf('@');
    if (at < 1 || value.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    String local = value.substring(0, at);
    if (local.length() > MOST_IN_LOCAL_PART || !LOCAL_PART.matcher(local).matches()) {
      return Optional.empty();
    }
    return asciiDomain(value.substring(at + 1))
        .map(domain -> new EmailAddress(value, local.toLowerCase(Locale.ROOT) + "@" + domain))
        .filter(address -> address.canonical().length() <= MOST_CHARACTERS);
  }

  /** What mail servers understand: the local part as given, the domain as A-labels. */
  public String deliverable() {
    return value.substring(0, value.lastIndexOf('@'))
        + canonical.substring(canonical.lastIndexOf('@'));
  }

  /**
   * Refuses the letters that IDNA 2003, which Java speaks, sends to another domain than IDNA 2008.
   */
  private static Optional<String> asciiDomain(String domain) {
    if (DEVIATIONS.matcher(domain).find()) {
      return Optional.empty();
    }
    try {
      String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException notADomain) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
