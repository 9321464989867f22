package dev.gatehouse.directory;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.user.Standing;
import dev.gatehouse.user.UserPolicy;
import dev.gatehouse.user.UserRefusal;
import dev.gatehouse.user.UserState;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells before a deed for whom it cannot be done, by the same policy that the commands ask; they
 * decide again, and know more.
 */
final class Obstacles {

  private Obstacles() {}

  static Optional<Refusal> to(Actor actor, Deed deed, UserRow person) {
    Standing standing = person.standing();
    return switch (deed) {
      case Deed.Simple simple -> to(actor, simple.verb(), person);
      case Deed.Resend _ -> notInvited(person);
      case Deed.Regrant _, Deed.Rescope _ ->
          UserPolicy.editObstacle(actor, standing).map(Function.identity());
    };
  }

  private static Optional<Refusal> to(Actor actor, Deed.Verb verb, UserRow person) {
    Standing standing = person.standing();
    return switch (verb) {
      case DEACTIVATION ->
          UserPolicy.deactivationObstacle(actor, standing).map(Function.identity());
      case ACTIVATION ->
          UserPolicy.activationObstacle(actor, standing)
              .or(() -> Optional.of(UserRefusal.NEVER_JOINED).filter(any -> person.isContact()))
              .map(Function.identity());
      case REMOVAL -> UserPolicy.removalObstacle(actor, standing).map(Function.identity());
      case REVOCATION ->
          notInvited(person)
              .or(() -> UserPolicy.editObstacle(actor, standing).map(Function.identity()));
    };
  }

  /** What is as wished already stays so without a word, but need not be asked for. */
  static Optional<Refusal> already(Deed deed, UserRow person) {
    boolean done =
        deed instanceof Deed.Simple(Deed.Verb verb)
            && switch (verb) {
              case DEACTIVATION -> person.state() == UserState.INACTIVE;
              case ACTIVATION -> person.state() == UserState.ACTIVE;
              case REMOVAL -> person.state() == UserState.REMOVED;
              case REVOCATION -> person.invitation() != null && !person.invitation().isOpen();
            };
    return done ? Optional.of(SelectionRefusal.ALREADY) : Optional.empty();
  }

  private static Optional<Refusal> notInvited(UserRow person) {
    return person.invitation() == null
        ? Optional.of(SelectionRefusal.NOT_INVITED)
        : Optional.empty();
  }
}
