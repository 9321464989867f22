package dev.gatehouse.directory.web;

import dev.gatehouse.directory.FilterOffers.Wanted;
import dev.gatehouse.directory.Selection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People selected in the list, and what is chosen for them.
 *
 * @param view the query of the list they were selected in, to lead back there
 * @param seen the mails of their invitations as the page knew them
 * @param role or scope: the one to add or to take
 * @param scopeName typed where there are too many scopes for a list; null without such a field
 * @param given ADD or TAKE
 */
record SelectionForm(
    List<Long> users,
    String view,
    List<Long> seen,
    Long role,
    Long scope,
    @Nullable String scopeName,
    String given,
    String yourPassword) {

  private static final String ADD = "ADD";

  SelectionForm {
    users = distinct(users);
    view = Objects.requireNonNullElse(view, "");
    seen = distinct(seen);
    role = Objects.requireNonNullElse(role, 0L);
    scope = Objects.requireNonNullElse(scope, 0L);
    given = Objects.requireNonNullElse(given, "");
    yourPassword = Objects.requireNonNullElse(yourPassword, "");
  }

  /** Without what an empty value of a form made by hand becomes. */
  private static List<Long> distinct(List<Long> numbers) {
    return Objects.requireNonNullElse(numbers, List.<Long>of()).stream()
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  boolean isAdding() {
    return given.equals(ADD);
  }

  boolean isDecided() {
    return isAdding() || given.equals("TAKE");
  }

  boolean isTooLong() {
    return users.size() > Selection.MOST;
  }

  Wanted wantedScope() {
    return new Wanted(Optional.of(scope), Optional.ofNullable(scopeName));
  }

  /** The list as it was; the panel itself for anything that is no query. */
  String back() {
    return view.isEmpty() ? UserAddress.PANEL : UserAddress.PANEL + "?" + view;
  }
}
