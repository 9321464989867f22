package dev.gatehouse.user;

import dev.gatehouse.organization.Organization;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the portal speaks to a person.
 *
 * @param language a language tag; the organization's where there is none
 * @param timeZone the name of a zone; the organization's where there is none
 * @param theme the name of a theme of the web module
 */
public record Preferences(@Nullable String language, @Nullable String timeZone, String theme) {

  /** The theme of whoever has chosen none. */
  static final String UNCHOSEN_THEME = "SYSTEM";

  /**
   * Those of somebody who comes in, as far as the browser tells them.
   *
   * @param timeZone as the browser names it; passed over if nobody else knows it
   */
  public static Preferences ofBrowser(Locale language, @Nullable String timeZone) {
    boolean known = timeZone != null && ZoneId.getAvailableZoneIds().contains(timeZone);
    return new Preferences(language.getLanguage(), known ? timeZone : null, UNCHOSEN_THEME);
  }

  /** The language in which mails speak to the person: the chosen one, else the organization's. */
  public Locale languageIn(Organization theirs) {
    return Optional.ofNullable(language).map(Locale::forLanguageTag).orElse(theirs.language());
  }

  /** The zone in which times are told to them: their own choice, else the organization's. */
  public ZoneId zoneIn(Organization theirs) {
    return Optional.ofNullable(timeZone).map(ZoneId::of).orElse(theirs.timeZone());
  }
}
