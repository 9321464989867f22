package dev.gatehouse.directory.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Permission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one role sends.
 *
 * @param key made with the page, so that the same page sent twice makes one role
 * @param version of the role that the page showed
 * @param seenName with the other two: what that version was, to tell what has changed since
 */
record RoleForm(
    UUID key,
    Long version,
    String name,
    List<Permission> permissions,
    List<AccountType> types,
    String seenName,
    List<Permission> seenPermissions,
    List<AccountType> seenTypes) {

  RoleForm {
    key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
    version = Objects.requireNonNullElse(version, 0L);
    name = Objects.requireNonNullElse(name, "").strip();
    permissions = chosen(permissions);
    types = chosen(types);
    seenName = Objects.requireNonNullElse(seenName, "");
    seenPermissions = chosen(seenPermissions);
    seenTypes = chosen(seenTypes);
  }

  static RoleForm fresh() {
    return new RoleForm(UUID.randomUUID(), 0L, "", List.of(), List.of(), "", List.of(), List.of());
  }

  static RoleForm of(Role role) {
    List<Permission> permissions = List.copyOf(role.permissions());
    List<AccountType> types = List.copyOf(role.types());
    return new RoleForm(
        UUID.randomUUID(),
        role.version(),
        role.name(),
        permissions,
        types,
        role.name(),
        permissions,
        types);
  }

  RoleDefinition toDefinition() {
    return new RoleDefinition(name, Set.copyOf(permissions), Set.copyOf(types));
  }

  /** The role as it is now, with what was changed in this form on top. */
  RoleForm onto(Role now) {
    return new RoleForm(
        key,
        now.version(),
        name.equals(seenName) ? now.name() : name,
        merged(Permission.class, now.permissions(), seenPermissions, permissions),
        merged(AccountType.class, now.types(), seenTypes, types),
        now.name(),
        List.copyOf(now.permissions()),
        List.copyOf(now.types()));
  }

  private static <E extends Enum<E>> List<E> merged(
      Class<E> type, Set<E> now, List<E> seen, List<E> wanted) {
    EnumSet<E> merged = EnumSet.noneOf(type);
    merged.addAll(now);
    seen.stream().filter(gone -> !wanted.contains(gone)).forEach(merged::remove);
    wanted.stream().filter(added -> !seen.contains(added)).forEach(merged::add);
    return List.copyOf(merged);
  }

  /** In order, once each; an empty value of a form made by hand is none. */
  private static <E extends Enum<E>> List<E> chosen(@Nullable Collection<E> sent) {
    return sent == null
        ? List.of()
        : sent.stream().filter(Objects::nonNull).distinct().sorted().toList();
  }
}
