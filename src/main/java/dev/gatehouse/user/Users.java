package dev.gatehouse.user;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The people of all organizations; every look-up names one (S-09). */
public interface Users extends Repository<User, Long> {

  Optional<User> findByOrganizationIdAndId(long organization, long id);

  Optional<User> findByOrganizationIdAndEmailCanonical(long organization, String canonical);

  Optional<User> findByOrganizationIdAndContactKey(long organization, String key);

  List<User> findByOrganizationIdAndEmailCanonicalIn(
      long organization, Collection<String> canonical);

  User save(User user);

  void delete(User user);

  default Optional<User> find(OrganizationId organization, UserId id) {
    return findByOrganizationIdAndId(organization.value(), id.value());
  }

  default User require(OrganizationId organization, UserId id) {
    return find(organization, id).orElseThrow(() -> new NotFound("user"));
  }

  /** In whatever state; compared by the canonical form (S-05). */
  default Optional<User> find(OrganizationId organization, EmailAddress address) {
    return findByOrganizationIdAndEmailCanonical(organization.value(), address.canonical());
  }

  /** The contact that this very form added before. */
  default Optional<User> find(OrganizationId organization, NewContact contact) {
    return findByOrganizationIdAndContactKey(
        organization.value(), contact.fingerprint().toString());
  }

  /** Those of the addresses that are known, in one statement. */
  default List<User> findAll(OrganizationId organization, Collection<EmailAddress> addresses) {
    return addresses.isEmpty()
        ? List.of()
        : findByOrganizationIdAndEmailCanonicalIn(
            organization.value(), addresses.stream().map(EmailAddress::canonical).toList());
  }
}
