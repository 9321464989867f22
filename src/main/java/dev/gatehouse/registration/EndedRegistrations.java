package dev.gatehouse.registration;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down how registrations end; what was kept of the person goes with it. */
@Component
class EndedRegistrations {

  private final JdbcClient jdbc;

  EndedRegistrations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Refuses with DECIDED what is not in the state any more in which it was read. */
  void complete(Registration registration, UserId user, AccountId account, String comment) {
    requireOne(
        jdbc.sql(
                """
                UPDATE registration
                SET state = 'COMPLETED',
                  user_id = :user,
                  account_id = :account,
                  comment = :comment,
                  first_name = NULL,
                  last_name = NULL,
                  time_zone = NULL,
                  password_hash = NULL
                WHERE organization_id = :organization
                  AND id = :id
                  AND state = :state
                  AND state IN ('OPEN', 'WAITING')
                """)
            .param("user", user.value())
            .param("account", account.value())
            .param("comment", comment)
            .param("organization", registration.organization().value())
            .param("id", registration.id().value())
            .param("state", registration.state().name())
            .update());
  }

  /** Refuses with DECIDED what does not wait any more. */
  void reject(Registration registration, String comment) {
    requireOne(
        jdbc.sql(
                """
                UPDATE registration
                SET state = 'REJECTED',
                  comment = :comment,
                  first_name = NULL,
                  last_name = NULL,
                  time_zone = NULL,
                  password_hash = NULL
                WHERE organization_id = :organization AND id = :id AND state = 'WAITING'
                """)
            .param("comment", comment)
            .param("organization", registration.organization().value())
            .param("id", registration.id().value())
            .update());
  }

  private static void requireOne(int updated) {
    if (updated != 1) {
      throw new Refused(RegistrationRefusal.DECIDED);
    }
  }
}
