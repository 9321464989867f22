package dev.gatehouse.invitation;

import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The invitations of all organizations; every look-up names one (S-09). */
interface Invitations extends Repository<Invitation, Long> {

  Invitation save(Invitation invitation);

  Optional<Invitation> findByOrganizationIdAndId(long organization, long id);

  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Invitation> findWithLockByOrganizationIdAndId(long organization, long id);

  Optional<Invitation> findFirstByOrganizationIdAndUserIdOrderByIdDesc(
      long organization, long user);

  List<Invitation> findByOrganizationIdAndInviterIdIsNullAndState(
      long organization, InvitationState state);

  default Optional<Invitation> find(OrganizationId organization, InvitationId id) {
    return findByOrganizationIdAndId(organization.value(), id.value());
  }

  /** Nobody sends it again, revokes or accepts it until the transaction ends. */
  default Optional<Invitation> lock(OrganizationId organization, InvitationId id) {
    return findWithLockByOrganizationIdAndId(organization.value(), id.value());
  }

  default Invitation require(OrganizationId organization, InvitationId id) {
    return find(organization, id).orElseThrow(() -> new NotFound("invitation"));
  }

  /** The latest invitation of a person; earlier ones ended when they were Removed. */
  default Optional<Invitation> latestOf(OrganizationId organization, UserId user) {
    return findFirstByOrganizationIdAndUserIdOrderByIdDesc(organization.value(), user.value());
  }

  List<Invitation> findByOrganizationIdAndUserIdInOrderById(
      long organization, Collection<Long> users);

  /** The latest invitation of each of these people, in one statement. */
  default Map<UserId, Invitation> latestOf(OrganizationId organization, Collection<UserId> users) {
    Map<UserId, Invitation> latest = new HashMap<>();
    if (!users.isEmpty()) {
      findByOrganizationIdAndUserIdInOrderById(
              organization.value(), users.stream().map(UserId::value).toList())
          .forEach(invitation -> latest.put(invitation.user(), invitation));
    }
    return latest;
  }

  default List<Invitation> openOfThePortal(OrganizationId organization) {
    return findByOrganizationIdAndInviterIdIsNullAndState(
        organization.value(), InvitationState.OPEN);
  }
}
