package dev.gatehouse.directory.web;

import dev.gatehouse.access.AccessRefusal;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.BindingResult;

/** The page on which a role is defined or changed: what it shows, and where it says no. */
final class RolePage {

  static final String TEMPLATE = "directory/role";
  static final String REGION = "form";

  private RolePage() {}

  /**
   * One checkbox among the permissions.
   *
   * @param allowed else it is shown disabled with the reason, not hidden (D-09)
   */
  record PermissionOption(String name, String label, boolean checked, boolean allowed) {}

  /** The permissions of one group, see {@link MatrixView}. */
  record PermissionGroup(String key, List<PermissionOption> options) {}

  /** One checkbox among the types of users. */
  record TypeOption(String name, String key, boolean checked) {}

  /** What the template needs whatever the page is for. */
  static Map<String, Object> model(Actor actor, RoleForm form) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put(
        "groups",
        Arrays.stream(Permission.Group.values()).map(group -> group(group, actor, form)).toList());
    model.put(
        "types",
        Arrays.stream(AccountType.values())
            .map(type -> new TypeOption(type.name(), TypeKey.of(type), form.types().contains(type)))
            .toList());
    return model;
  }

  private static PermissionGroup group(Permission.Group group, Actor actor, RoleForm form) {
    return new PermissionGroup(
        MatrixView.key(group),
        MatrixView.permissions(group)
            .map(permission ->
                new PermissionOption(
                    permission.name(),
                    permission.label(),
                    form.permissions().contains(permission),
                    actor.may(permission)))
            .toList());
  }

  /** Says at once, in the order of the page, what has been left out. */
  static void check(RoleForm form, BindingResult errors) {
    if (form.name().isEmpty()) {
      errors.rejectValue("name", "field.missing");
    }
    if (form.types().isEmpty()) {
      errors.rejectValue("types", AccessRefusal.NO_TYPE.messageKey());
    }
    if (form.permissions().isEmpty()) {
      errors.rejectValue("permissions", AccessRefusal.NO_PERMISSION.messageKey());
    }
  }

  /** Says no at the field that the reason is about, or above the form. */
  static void reject(BindingResult errors, Refused refused) {
    String field = field(refused.reason());
    if (field.isEmpty()) {
      errors.reject(refused.reason().messageKey(), refused.arguments(), null);
    } else {
      errors.rejectValue(field, refused.reason().messageKey(), refused.arguments(), null);
    }
  }

  private static String field(Refusal refusal) {
    return switch (refusal) {
      case AccessRefusal.ROLE_NAME, AccessRefusal.ROLE_NAME_TAKEN -> "name";
      case AccessRefusal.NO_PERMISSION, AccessRefusal.PERMISSIONS_BEYOND_YOURS -> "permissions";
      case AccessRefusal.NO_TYPE,
          AccessRefusal.FOR_PRODUCERS,
          AccessRefusal.HOLDERS_OF_OTHER_TYPES ->
          "types";
      default -> "";
    };
  }
}
