package dev.gatehouse.user;

import dev.gatehouse.audit.AuditSubjects;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody becomes a user: first Pending, then Active. Part of a command of the module that
 * brings people in, which also writes the audit entry.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UserAdmission {

  private final Users users;
  private final UserGrants grants;
  private final UserWords words;
  private final AuditSubjects subjects;
  private final Organizations organizations;
  private final Clock clock;

  UserAdmission(
      Users users,
      UserGrants grants,
      UserWords words,
      AuditSubjects subjects,
      Organizations organizations,
      Clock clock) {
    this.users = users;
    this.grants = grants;
    this.words = words;
    this.subjects = subjects;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * A Pending user with what is granted from the day of joining. The address must be new, or that
   * of somebody who was Removed and now comes back on the same record (D-03).
   */
  public User expect(
      OrganizationId organization,
      EmailAddress address,
      Kind kind,
      AccountType type,
      Grants granted) {
    Optional<User> former = users.find(organization, address);
    former.ifPresent(removed -> removed.comeBack(kind, type));
    User user =
        users.save(
            former.orElseGet(
                () -> User.pending(organization, address, kind, type, Instant.now(clock))));
    grants.give(organization, user.id(), granted);
    remember(user);
    return user;
  }

  /** Somebody without a way in, linked to an account like everybody (D-02, FNO-01). */
  public User note(
      OrganizationId organization, NewContact contact, AccountType type, Grants granted) {
    User user = users.save(User.contact(organization, contact, type, Instant.now(clock)));
    grants.give(organization, user.id(), granted);
    remember(user);
    return user;
  }

  /** The contact becomes Pending on the same record; refuses where there is nobody to write to. */
  public User expect(OrganizationId organization, UserId contact) {
    User user = users.require(organization, contact);
    user.becomePending();
    return users.save(user);
  }

  /** The Pending user becomes Active under the name given (RAW-35). */
  public User join(
      OrganizationId organization, UserId id, String first, String last, Preferences preferences) {
    User user = users.require(organization, id);
    user.join(first, last, Instant.now(clock));
    user.prefer(preferences);
    User joined = users.save(user);
    remember(joined);
    if (grants.isAdministrator(organization, id)) {
      organizations.markAdministered(organization);
    }
    return joined;
  }

  private void remember(User user) {
    words.keep(user);
    subjects.name(
        user.organization(),
        user.id(),
        user.name().orElse(null),
        user.address().map(EmailAddress::value).orElse(null));
  }
}
