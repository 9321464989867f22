package dev.gatehouse.portal.web;

import dev.gatehouse.user.UserState;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the address of a view of the list asks for; what nobody knows counts as not given. */
record PeopleForm(String q, String state, String after, String before) {

  private static final int LONGEST_SEARCH = 200;

  PeopleForm {
    q = text(q).substring(0, Math.min(text(q).length(), LONGEST_SEARCH));
    state = text(state).toLowerCase(Locale.ROOT);
    after = text(after);
    before = text(before);
  }

  /** The states of members: whoever is Pending stands among the open invitations. */
  Optional<UserState> userState() {
    return Stream.of(UserState.ACTIVE, UserState.INACTIVE)
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(state))
        .findFirst();
  }

  /** Whether the open invitations stand above: on the first page, whatever is searched for. */
  boolean isForExpected() {
    return after.isEmpty() && before.isEmpty() && userState().isEmpty();
  }

  public boolean isNarrowed() {
    return !q.isBlank() || userState().isPresent();
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}
