package dev.gatehouse.directory.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.shared.Permission;
import java.util.Collection;
import java.util.List;

/**
 * What somebody else has changed in a role since a page showed it.
 *
 * @param name as it is now; empty where it is the same
 * @param typesAdded message keys, like those taken away
 */
record MeanwhileView(
    String name,
    List<String> permissionsAdded,
    List<String> permissionsTaken,
    List<String> typesAdded,
    List<String> typesTaken) {

  static MeanwhileView between(RoleForm seen, Role now) {
    return new MeanwhileView(
        now.name().equals(seen.seenName()) ? "" : now.name(),
        labels(now.permissions(), seen.seenPermissions()),
        labels(seen.seenPermissions(), now.permissions()),
        TypeKey.of(without(now.types(), seen.seenTypes())),
        TypeKey.of(without(seen.seenTypes(), now.types())));
  }

  private static List<String> labels(Collection<Permission> all, Collection<Permission> less) {
    return without(all, less).stream().sorted().map(Permission::label).toList();
  }

  private static <E> List<E> without(Collection<E> all, Collection<E> less) {
    return all.stream().filter(one -> !less.contains(one)).toList();
  }
}
