package dev.gatehouse.portal.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAdministration;
import org.springframework.stereotype.Component;

/** Whom the pages about one person are for. */
@Component
class Members {

  private final UserAdministration administration;

  Members(UserAdministration administration) {
    this.administration = administration;
  }

  /**
   * Nobody Pending: who comes back after having been Removed still has a name and a phone number
   * that the delegate must not see before they have joined (D-03).
   */
  User require(Actor actor, long id) {
    User user = administration.require(actor, new UserId(id));
    requireJoined(user);
    return user;
  }

  /** Or the number would tell an invitation from an offer, too. */
  static void requireJoined(User user) {
    if (user.isPending()) {
      throw new NotFound("member");
    }
  }
}
