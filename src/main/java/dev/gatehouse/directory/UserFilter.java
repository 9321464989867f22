package dev.gatehouse.directory;

import dev.gatehouse.shared.SearchWords;
import dev.gatehouse.user.UserState;
import java.util.List;
import java.util.Optional;

/**
 * Which users of the panel are asked for.
 *
 * @param search the beginnings of words of name or address; empty for all
 * @param state without one, everybody but those who were Removed
 * @param key where the page begins
 */
public record UserFilter(String search, Optional<UserState> state, UserKey key) {

  List<String> words() {
    return SearchWords.asked(search);
  }

  UserFilter atTheBeginning() {
    return new UserFilter(search, state, UserKey.FIRST);
  }

  /** A search of signs alone, which stand in no word: nobody matches. */
  boolean asksForNothing() {
    return !search.isBlank() && words().isEmpty();
  }

  public boolean isNarrowed() {
    return !search.isBlank() || state.isPresent() || key.direction() != UserKey.Direction.FIRST;
  }
}
