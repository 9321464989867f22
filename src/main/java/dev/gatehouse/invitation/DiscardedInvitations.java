package dev.gatehouse.invitation;

import dev.gatehouse.user.UserDiscarded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With a Pending entry its invitation goes, and every link of it (RAW-48). */
@Component
class DiscardedInvitations {

  private final JdbcClient jdbc;

  DiscardedInvitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(UserDiscarded discarded) {
    jdbc.sql("DELETE FROM invitation WHERE organization_id = :organization AND user_id = :user")
        .param("organization", discarded.actor().organization().value())
        .param("user", discarded.user().value())
        .update();
  }
}
