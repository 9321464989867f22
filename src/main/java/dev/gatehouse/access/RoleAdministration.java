package dev.gatehouse.access;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.audit.Detail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Defining, changing and deleting an organization's own roles (D-07). What is already as wished
 * stays so without a word: it is the second half of a double click.
 */
@Component
public class RoleAdministration {

  private final Organizations organizations;
  private final Roles roles;
  private final RoleTables tables;
  private final RoleHolders holders;
  private final AuditTrail audit;

  RoleAdministration(
      Organizations organizations,
      Roles roles,
      RoleTables tables,
      RoleHolders holders,
      AuditTrail audit) {
    this.organizations = organizations;
    this.roles = roles;
    this.tables = tables;
    this.holders = holders;
    this.audit = audit;
  }

  /** A role of the organization's own; the form with the same key, sent again, adds nothing. */
  @Command
  public Role create(Actor actor, UUID key, RoleDefinition wanted) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_ROLES);
    String code = wanted.code(key);
    return roles.all(actor.organization()).stream()
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseGet(() -> createNow(actor, code, wanted));
  }

  /**
   * The role as it is wanted; its holders may do what it says from their next request on. Refuses
   * with ROLE_CHANGED where it is not the version that was seen any more.
   */
  @Command
  public void change(Actor actor, RoleId id, long version, RoleDefinition wanted) {
    Role role = lockAndRequire(actor, id);
    refuseFor(RolePolicy.changeObstacle(actor, role));
    if (!wanted.describes(role)) {
      if (role.version() != version) {
        throw new Refused(AccessRefusal.ROLE_CHANGED);
      }
      wanted.requireSound(actor);
      requireFreeName(actor, wanted, id);
      requireFitFor(actor, role, wanted);
      tables.update(actor.organization(), id, wanted);
      audit.record(actor, RoleAction.CHANGE, detail -> changed(detail, role, wanted));
    }
  }

  /** Refuses with ROLE_IN_USE while anybody holds it (D-08). */
  @Command
  public void delete(Actor actor, RoleId id) {
    Role role = lockAndRequire(actor, id);
    int using = holders(actor, role);
    refuseFor(RolePolicy.deletionObstacle(actor, role, using), using);
    tables.delete(actor.organization(), id);
    audit.record(
        actor,
        RoleAction.DELETE,
        detail ->
            described(detail, new RoleDefinition(role.name(), role.permissions(), role.types())));
  }

  /** For the pages that ask whether to go on. */
  public Role require(Actor actor, RoleId id) {
    actor.require(Permission.MANAGE_ROLES);
    return roles.require(actor.organization(), id);
  }

  /** How many hold the role, see {@link RoleHolders}. */
  public int holders(Actor actor, Role role) {
    return holders.holding(actor.organization(), role.id());
  }

  private Role createNow(Actor actor, String code, RoleDefinition wanted) {
    wanted.requireSound(actor);
    requireFreeName(actor, wanted, RoleTables.NOT_YET);
    RoleId id = tables.insert(actor.organization(), code, wanted);
    audit.record(actor, RoleAction.CREATE, detail -> described(detail, wanted));
    return roles.require(actor.organization(), id);
  }

  private Role lockAndRequire(Actor actor, RoleId id) {
    organizations.lock(actor.organization());
    return require(actor, id);
  }

  private void requireFreeName(Actor actor, RoleDefinition wanted, RoleId of) {
    if (tables.isNameOfAnother(actor.organization(), wanted.name(), of)) {
      throw new Refused(AccessRefusal.ROLE_NAME_TAKEN, wanted.name());
    }
  }

  private void requireFitFor(Actor actor, Role role, RoleDefinition wanted) {
    int unfit =
        wanted.types().containsAll(role.types())
            ? 0
            : holders.holdingWithoutType(actor.organization(), role.id(), wanted.types());
    if (unfit > 0) {
      throw new Refused(AccessRefusal.HOLDERS_OF_OTHER_TYPES, unfit);
    }
  }

  private static void refuseFor(Optional<AccessRefusal> reason, Object... arguments) {
    if (reason.isPresent()) {
      throw new Refused(reason.get(), arguments);
    }
  }

  private static Detail described(Detail detail, RoleDefinition role) {
    return detail
        .with("role", role.name())
        .with("permissions", RoleTables.names(role.permissions()))
        .with("types", RoleTables.names(role.types()));
  }

  private static Detail changed(Detail detail, Role before, RoleDefinition after) {
    return detail
        .with("role", before.name())
        .changed("name", before.name(), after.name())
        .changed(
            "permissions",
            RoleTables.names(before.permissions()),
            RoleTables.names(after.permissions()))
        .changed("types", RoleTables.names(before.types()), RoleTables.names(after.types()));
  }
}
