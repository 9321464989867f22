package dev.gatehouse.account;

import dev.gatehouse.shared.OrganizationId;
import java.util.Collection;

/** Who is linked to accounts, as the module that knows the people implements it. */
public interface AccountPeople {

  /**
   * Who is linked to one of the upper accounts and to one of the lower ones as well, in whatever
   * state.
   */
  DoubleLinks linkedToBoth(
      OrganizationId organization, Collection<AccountId> upper, Collection<AccountId> lower);
}
