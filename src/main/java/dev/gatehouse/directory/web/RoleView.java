package dev.gatehouse.directory.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RolePolicy;
import dev.gatehouse.directory.RoleRow;
import dev.gatehouse.shared.Actor;
import java.util.List;

/**
 * One role as the template shows it.
 *
 * @param parts of the name, where a narrow column may break it
 * @param types message keys
 * @param beyond whether only permissions that the reader lacks keep the reader from changing it
 */
record RoleView(
    long id,
    String name,
    List<String> parts,
    boolean system,
    List<String> types,
    int holders,
    boolean mayChange,
    boolean beyond) {

  private static final String BEFORE_A_CAPITAL = "(?<=\\p{Ll})(?=\\p{Lu})";

  static RoleView of(RoleRow row, Actor actor) {
    Role role = row.role();
    boolean mayChange = RolePolicy.mayChange(actor, role);
    return new RoleView(
        role.id().value(),
        role.name(),
        List.of(role.name().split(BEFORE_A_CAPITAL)),
        role.isSystem(),
        TypeKey.of(role.types()),
        row.holders(),
        mayChange,
        RolePolicy.mayDefine(actor) && !role.isSystem() && !mayChange);
  }
}
