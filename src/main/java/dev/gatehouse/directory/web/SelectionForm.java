package dev.gatehouse.directory.web;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.directory.Deed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * People ticked in the list, and what is chosen for them.
 *
 * @param view the query of the list they were ticked in, to lead back there
 * @param seen the mails of their invitations as the page knew them
 * @param role or scope: the one to add or to take
 * @param given ADD or TAKE
 */
record SelectionForm(
    List<Long> users,
    String view,
    List<Long> seen,
    Long role,
    Long scope,
    String given,
    String yourPassword) {

  static final int MOST = 100;

  SelectionForm {
    users = Objects.requireNonNullElse(users, List.<Long>of()).stream().distinct().toList();
    view = Objects.requireNonNullElse(view, "");
    seen = List.copyOf(Objects.requireNonNullElse(seen, List.of()));
    role = Objects.requireNonNullElse(role, 0L);
    scope = Objects.requireNonNullElse(scope, 0L);
    given = Objects.requireNonNullElse(given, "ADD");
    yourPassword = Objects.requireNonNullElse(yourPassword, "");
  }

  boolean isAdding() {
    return !given.equals("TAKE");
  }

  /** The list as it was; the panel itself for anything that is no query. */
  String back() {
    return view.isEmpty() ? UserAddress.PANEL : UserAddress.PANEL + "?" + view;
  }

  Deed deed(String word) {
    return switch (word) {
      case "resend" -> new Deed.Resend(Set.copyOf(seen));
      case "roles" -> new Deed.Regrant(new RoleId(role), isAdding());
      case "scopes" -> new Deed.Rescope(new ScopeId(scope), isAdding());
      default -> new Deed.Simple(Deed.Verb.valueOf(word.toUpperCase(Locale.ROOT)));
    };
  }
}
