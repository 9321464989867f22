package dev.gatehouse.user;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.audit.Detail;
import java.util.List;

/**
 * What can be edited of somebody, at one moment.
 *
 * @param revision by which the trail knows the name and phone of that moment
 */
record Snapshot(
    UserState state,
    Kind kind,
    String name,
    String phone,
    int revision,
    List<String> accounts,
    Holdings holdings) {

  boolean isActiveAdministrator() {
    return state == UserState.ACTIVE
        && holdings.roles().stream().anyMatch(role -> role.is(SystemRole.ADMINISTRATOR));
  }

  boolean isCalledOtherwise(User user) {
    return !name.equals(user.name().orElse("")) || !phone.equals(user.phone().orElse(""));
  }

  /** Only what has changed. */
  Detail describe(Detail detail, Snapshot before) {
    return detail
        .changed("person", before.revision, revision)
        .changed("state", before.state, state)
        .changed("kind", before.kind.names(), kind.names())
        .changed("accounts", before.accounts, accounts)
        .changed("roles", before.holdings.roleNames(), holdings.roleNames())
        .changed("scopes", before.holdings.scopeNames(), holdings.scopeNames());
  }
}
