package dev.gatehouse.registration;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.user.UserDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person who is erased leaves no registration behind, whoever came of it (D-01). */
@Component
class ForgottenRegistrations {

  private final JdbcClient jdbc;

  ForgottenRegistrations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(UserDeleted deleted) {
    Actor actor = deleted.actor();
    jdbc.sql(
            """
            DELETE FROM registration
            WHERE organization_id = :organization AND (user_id = :user OR email_canonical = :address)
            """)
        .param("organization", actor.organization().value())
        .param("user", deleted.user().value())
        .param("address", deleted.address().map(EmailAddress::canonical).orElse(""))
        .update();
  }
}
