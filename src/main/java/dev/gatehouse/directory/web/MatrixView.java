package dev.gatehouse.directory.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.shared.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One group of lines of the permission matrix.
 *
 * @param key the tail of the message key: management, packages, portal, registry
 */
record MatrixView(String key, List<Line> lines) {

  /** A permission, and for each role whether it has it. */
  record Line(String label, List<Boolean> cells) {

    private static Line of(Permission permission, List<Role> roles) {
      return new Line(
          permission.label(),
          roles.stream().map(role -> role.permissions().contains(permission)).toList());
    }
  }

  static List<MatrixView> of(List<Role> roles) {
    return Arrays.stream(Permission.Group.values())
        .map(group ->
            new MatrixView(
                key(group),
                permissions(group).map(permission -> Line.of(permission, roles)).toList()))
        .toList();
  }

  static String key(Permission.Group group) {
    return group.name().toLowerCase(Locale.ROOT);
  }

  static Stream<Permission> permissions(Permission.Group group) {
    return Arrays.stream(Permission.values()).filter(permission -> permission.group() == group);
  }
}
