package dev.gatehouse.signin;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.AddressChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was mailed to somebody and not used yet. It dies with a new password as well: that is how
 * people stop a change of address that was not theirs.
 */
@Component
class OutstandingLinks {

  private final PasswordResets resets;
  private final EmailChanges changes;

  OutstandingLinks(PasswordResets resets, EmailChanges changes) {
    this.resets = resets;
    this.changes = changes;
  }

  /** Sessions stay: they belong to the person, whom only the password proves (S-11). */
  @EventListener
  void on(AddressChanged changed) {
    discardAll(changed.actor().organization(), changed.user());
  }

  void discardAll(OrganizationId organization, UserId user) {
    resets.discardAll(organization, user);
    changes.end(organization, user);
  }
}
