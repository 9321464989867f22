package dev.gatehouse.registration;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.signin.ChosenPassword;
import dev.gatehouse.user.Preferences;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of somebody as long as the registration waits for approval, and not longer. */
@Component
class WaitingRegistrants {

  private final JdbcClient jdbc;
  private final Clock clock;

  WaitingRegistrants(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** From now on the registration, which was open, waits. */
  void keep(Registration registration, Registrant registrant) {
    Preferences preferences = registrant.preferences();
    int kept =
        jdbc.sql(
                """
                UPDATE registration
                SET state = 'WAITING',
                  first_name = :first,
                  last_name = :last,
                  language = COALESCE(:language, language),
                  time_zone = :zone,
                  password_hash = :hash,
                  waiting_since = :now
                WHERE organization_id = :organization AND id = :id AND state = 'OPEN'
                """)
            .param("first", registrant.firstName())
            .param("last", registrant.lastName())
            .param("language", preferences.language())
            .param("zone", preferences.timeZone())
            .param("hash", registrant.password().hash())
            .param("now", Instant.now(clock))
            .param("organization", registration.organization().value())
            .param("id", registration.id().value())
            .update();
    if (kept != 1) {
      throw new IllegalStateException(
          "registration %d is not open".formatted(registration.id().value()));
    }
  }

  Registrant require(OrganizationId organization, RegistrationId id) {
    return jdbc.sql(
            """
            SELECT first_name, last_name, language, time_zone, password_hash
            FROM registration
            WHERE organization_id = :organization AND id = :id AND state = 'WAITING'
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .query((row, number) ->
            new Registrant(
                row.getString("first_name"),
                row.getString("last_name"),
                ChosenPassword.kept(row.getString("password_hash")),
                Preferences.ofBrowser(
                    Locale.forLanguageTag(row.getString("language")), row.getString("time_zone"))))
        .single();
  }
}
