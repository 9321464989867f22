package dev.gatehouse.signin;

import dev.gatehouse.mail.Outbox;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAddress;
import dev.gatehouse.user.Users;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Following the link by which a new address proves that it is the person's (D-06). */
@Component
public class EmailConfirmation {

  private final Organizations organizations;
  private final Users users;
  private final UserAddress addresses;
  private final EmailChanges changes;
  private final Outbox outbox;

  EmailConfirmation(
      Organizations organizations,
      Users users,
      UserAddress addresses,
      EmailChanges changes,
      Outbox outbox) {
    this.organizations = organizations;
    this.users = users;
    this.addresses = addresses;
    this.changes = changes;
    this.outbox = outbox;
  }

  /** The address that would be confirmed; changes nothing, as mail gateways follow links too. */
  public Optional<EmailAddress> find(OrganizationId organization, Token token) {
    return good(organization, token).map(RequestedEmail::address);
  }

  /**
   * From now on the person signs in with the new address, and every other link mailed to them is
   * dead. Empty if the link is unknown, used, replaced or expired, and as well if meanwhile
   * somebody else has the address or the manager who asked could not ask any more (D-09): the
   * answer does not tell which.
   */
  @Command
  public Optional<EmailAddress> confirm(Actor visitor, Token token) {
    // Two people confirming one address, or an invitation to it at the same moment.
    organizations.lock(visitor.organization());
    return good(visitor.organization(), token)
        .filter(change -> changes.confirm(visitor.organization(), change))
        .map(change -> move(visitor, change));
  }

  private EmailAddress move(Actor visitor, RequestedEmail change) {
    OrganizationId organization = visitor.organization();
    User user = users.require(organization, change.user());
    addresses.change(visitor.as(user.id()), user, Optional.of(change.address()));
    outbox.enqueue(organization, EmailNotices.CHANGED_FROM, change.id());
    outbox.enqueue(organization, EmailNotices.CHANGED_TO, change.id());
    return change.address();
  }

  private Optional<RequestedEmail> good(OrganizationId organization, Token token) {
    return changes.find(organization, token).filter(change -> isPossible(organization, change));
  }

  private boolean isPossible(OrganizationId organization, RequestedEmail change) {
    User user = users.require(organization, change.user());
    return addresses.owner(user, change.address()).isEmpty()
        && addresses.mayStillMove(change.requester(), user);
  }
}
