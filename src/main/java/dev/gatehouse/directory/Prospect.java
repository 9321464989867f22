package dev.gatehouse.directory;

import dev.gatehouse.shared.Refusal;
import java.util.Optional;

/**
 * One person of a selection before anything is done.
 *
 * @param obstacle why it cannot be done to this one, as far as that can be told beforehand
 */
public record Prospect(UserRow person, Optional<Refusal> obstacle) {

  /** By what the person is told apart: a contact may have no address. */
  public String label() {
    return person.email().isEmpty() ? person.name().orElse("") : person.email();
  }
}
