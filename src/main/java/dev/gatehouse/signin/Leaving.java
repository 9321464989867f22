package dev.gatehouse.signin;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.UserDeactivated;
import dev.gatehouse.user.UserDeleted;
import dev.gatehouse.user.UserRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is blocked, removed or deleted is signed out everywhere with the same commit (S-11). */
@Component
class Leaving {

  private final Sessions sessions;
  private final OutstandingLinks links;
  private final PasswordResets resets;
  private final Credentials credentials;
  private final KnownBrowsers browsers;
  private final Tallies tallies;

  Leaving(
      Sessions sessions,
      OutstandingLinks links,
      PasswordResets resets,
      Credentials credentials,
      KnownBrowsers browsers,
      Tallies tallies) {
    this.sessions = sessions;
    this.links = links;
    this.resets = resets;
    this.credentials = credentials;
    this.browsers = browsers;
    this.tallies = tallies;
  }

  @EventListener
  void on(UserDeactivated deactivated) {
    end(deactivated.actor().organization(), deactivated.user());
  }

  @EventListener
  void on(UserRemoved removed) {
    end(removed.actor().organization(), removed.user());
    credentials.discard(removed.actor().organization(), removed.user());
    browsers.forget(removed.actor().organization(), removed.user());
  }

  @EventListener
  void on(UserDeleted deleted) {
    OrganizationId organization = deleted.actor().organization();
    end(organization, deleted.user());
    credentials.discard(organization, deleted.user());
    browsers.forget(organization, deleted.user());
    deleted
        .address()
        .ifPresent(address -> {
          resets.forget(organization, address);
          tallies.discard(organization, PersonalGuesses.account(address.canonical()));
        });
  }

  private void end(OrganizationId organization, UserId user) {
    sessions.endAll(user);
    links.discardAll(organization, user);
  }
}
