package dev.gatehouse.account;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.util.Collection;
import java.util.Optional;

/**
 * What modules above have hanging on accounts that shall be deleted, such as users (D-14). They
 * decide under the organization lock.
 */
public interface AccountDeletionObstacle {

  /** The refusal that names what is in the way; empty if nothing is. */
  Optional<Refused> against(OrganizationId organization, Collection<AccountId> accounts);
}
