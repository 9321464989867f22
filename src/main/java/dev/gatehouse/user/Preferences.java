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

  /** The language in which mails speak to the person: the chosen one, else the organization's. */
  public Locale languageIn(Organization theirs) {
    return Optional.ofNullable(language).map(Locale::forLanguageTag).orElse(theirs.language());
  }

  /** The zone in which times are told to them: their own choice, else the organization's. */
  public ZoneId zoneIn(Organization theirs) {
    return Optional.ofNullable(timeZone).map(ZoneId::of).orElse(theirs.timeZone());
  }
}
