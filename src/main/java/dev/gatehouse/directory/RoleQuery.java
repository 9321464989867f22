package dev.gatehouse.directory;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.user.GrantHolders;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the roles of one organization with their holders: two statements, however many. */
@Component
public class RoleQuery {

  private final Roles roles;
  private final GrantHolders holders;

  RoleQuery(Roles roles, GrantHolders holders) {
    this.roles = roles;
    this.holders = holders;
  }

  /** In the order of {@link Roles#all}. */
  public List<RoleRow> list(OrganizationId organization) {
    List<Role> all = roles.all(organization);
    Map<Long, Integer> counts =
        holders.ofRoles(organization, all.stream().map(role -> role.id().value()).toList());
    return all.stream()
        .map(role -> new RoleRow(role, counts.getOrDefault(role.id().value(), 0)))
        .toList();
  }
}
