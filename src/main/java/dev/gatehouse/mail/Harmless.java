package dev.gatehouse.mail;

/** Names and texts of people as they may stand in a mail (S-16). */
public final class Harmless {

  private static final String ZERO_WIDTH_SPACE = "\u200B";

  private Harmless() {}

  /**
   * Without line breaks and control characters, and broken invisibly where mail programs would make
   * a link of it: a name such as "evil.example" must not become one in our mail.
   */
  public static String name(String name) {
    return withoutLinks(name.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "));
  }

  /** The same for a text of several lines, which keep their breaks. */
  public static String text(String text) {
    return withoutLinks(
        text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]+", " ").strip());
  }

  private static String withoutLinks(String text) {
    return text.replaceAll("([.:/@])(?=\\S)", "$1" + ZERO_WIDTH_SPACE);
  }
}
