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
