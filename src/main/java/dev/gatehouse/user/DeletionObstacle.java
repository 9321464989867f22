package dev.gatehouse.user;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.util.Optional;

/**
 * What modules above may have against erasing a person, such as something owned or a point of
 * contact (D-01). They decide under the organization lock.
 */
public interface DeletionObstacle {

  /** The refusal that names what is in the way; empty if nothing is. */
  Optional<Refused> against(OrganizationId organization, UserId user);
}
