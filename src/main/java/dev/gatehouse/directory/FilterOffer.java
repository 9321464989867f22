package dev.gatehouse.directory;

import dev.gatehouse.access.Role;
import java.util.List;
import java.util.Optional;

/** What the filters of the panel can be set to, and what they are set to. */
public record FilterOffer(List<Role> roles, Optional<Role> role, Choices scopes, Choices accounts) {

  /** Something to choose. */
  public record Choice(long id, String name) {}

  /**
   * A set of things of which one can be chosen.
   *
   * @param few all of them by name, unless there are too many for a list
   * @param many whether they have to be searched
   */
  public record Choices(List<Choice> few, boolean many, Optional<Choice> chosen) {}
}
