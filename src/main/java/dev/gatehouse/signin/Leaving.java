package dev.gatehouse.signin;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.UserDeactivated;
import dev.gatehouse.user.UserRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is blocked or removed is signed out everywhere with the same commit (S-11). */
@Component
class Leaving {

  private final Sessions sessions;
  private final OutstandingLinks links;
  private final Credentials credentials;

  Leaving(Sessions sessions, OutstandingLinks links, Credentials credentials) {
    this.sessions = sessions;
    this.links = links;
    this.credentials = credentials;
  }

  @EventListener
  void on(UserDeactivated deactivated) {
    end(deactivated.actor().organization(), deactivated.user());
  }

  @EventListener
  void on(UserRemoved removed) {
    end(removed.actor().organization(), removed.user());
    credentials.discard(removed.actor().organization(), removed.user());
  }

  private void end(OrganizationId organization, UserId user) {
    sessions.endAll(user);
    links.discardAll(organization, user);
  }
}
