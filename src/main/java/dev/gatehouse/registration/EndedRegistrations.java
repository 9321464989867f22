package dev.gatehouse.registration;

import dev.gatehouse.account.AccountId;
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

  void complete(Registration registration, UserId user, AccountId account) {
    jdbc.sql(
            """
            UPDATE registration
            SET state = 'COMPLETED',
              user_id = :user,
              account_id = :account,
              first_name = NULL,
              last_name = NULL,
              time_zone = NULL,
              password_hash = NULL
            WHERE organization_id = :organization AND id = :id
            """)
        .param("user", user.value())
        .param("account", account.value())
        .param("organization", registration.organization().value())
        .param("id", registration.id().value())
        .update();
  }

  void reject(Registration registration) {
    jdbc.sql(
            """
            UPDATE registration
            SET state = 'REJECTED',
              first_name = NULL,
              last_name = NULL,
              time_zone = NULL,
              password_hash = NULL
            WHERE organization_id = :organization AND id = :id
            """)
        .param("organization", registration.organization().value())
        .param("id", registration.id().value())
        .update();
  }

  /** What whoever decided wants to say to the person. */
  void comment(Registration registration, String comment) {
    jdbc.sql(
            """
            UPDATE registration
            SET comment = :comment
            WHERE organization_id = :organization AND id = :id
            """)
        .param("comment", comment)
        .param("organization", registration.organization().value())
        .param("id", registration.id().value())
        .update();
  }
}
