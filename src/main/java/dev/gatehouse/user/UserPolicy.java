package dev.gatehouse.user;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import java.util.Optional;

/**
 * Who may manage whom (D-01, D-09, RAW-46). The buttons of the pages and the commands ask the same
 * questions, so that they cannot differ; what needs counting is asked by the commands alone.
 */
public final class UserPolicy {

  private UserPolicy() {}

  public static boolean mayDeactivate(Actor actor, Standing user) {
    return user.state() == UserState.ACTIVE && deactivationObstacle(actor, user).isEmpty();
  }

  /** Nothing is in the way of what is done already. */
  public static Optional<UserRefusal> deactivationObstacle(Actor actor, Standing user) {
    return switch (user.state()) {
      case ACTIVE -> obstacle(actor, user).or(() -> yourself(actor, user));
      case INACTIVE -> obstacle(actor, user);
      case PENDING, REMOVED -> Optional.of(UserRefusal.NOT_ACTIVE);
    };
  }

  public static boolean mayActivate(Actor actor, Standing user) {
    return user.state() == UserState.INACTIVE && activationObstacle(actor, user).isEmpty();
  }

  /** Whether the actor may let the person try to sign in again at once (D-02). */
  public static boolean mayEndSignInDelay(Actor actor, Standing user) {
    return actor.may(Permission.MANAGE_USERS)
        && user.state() == UserState.ACTIVE
        && obstacle(actor, user).isEmpty();
  }

  /** Of everybody but contacts, who are invited instead. */
  public static Optional<UserRefusal> activationObstacle(Actor actor, Standing user) {
    return switch (user.state()) {
      case ACTIVE, INACTIVE -> obstacle(actor, user);
      case PENDING -> Optional.of(UserRefusal.NEVER_JOINED);
      case REMOVED -> Optional.of(UserRefusal.REMOVED);
    };
  }

  /** Why the person cannot be removed: an administrator must lose the role first (RAW-47). */
  public static Optional<UserRefusal> removalObstacle(Actor actor, Standing user) {
    return obstacle(actor, user)
        .or(() -> Optional.of(UserRefusal.ADMINISTRATOR).filter(any -> user.isProtected()))
        .or(() -> yourself(actor, user));
  }

  /** Only who is blocked or has left can be deleted (CS-14); administrators are protected. */
  public static boolean mayDelete(Actor actor, Standing user) {
    return deletionObstacle(actor, user).isEmpty();
  }

  static Optional<UserRefusal> deletionObstacle(Actor actor, Standing user) {
    return managersOnly(actor)
        .or(() -> removalObstacle(actor, user))
        .or(() ->
            switch (user.state()) {
              case PENDING -> Optional.of(UserRefusal.STILL_PENDING);
              case ACTIVE -> Optional.of(UserRefusal.STILL_ACTIVE);
              case INACTIVE, REMOVED -> Optional.empty();
            });
  }

  public static Optional<UserRefusal> editObstacle(Actor actor, Standing user) {
    return user.state() == UserState.REMOVED
        ? Optional.of(UserRefusal.REMOVED)
        : obstacle(actor, user);
  }

  /** Why this is nobody to activate by an invitation; empty for a contact with an address. */
  public static Optional<Refusal> invitationObstacle(User user) {
    if (!user.isContact()) {
      return Optional.of(UserRefusal.NOT_A_CONTACT);
    }
    return user.address().isEmpty() ? Optional.of(UserRefusal.NO_ADDRESS) : Optional.empty();
  }

  static void requireInvitable(User contact) {
    refuseFor(invitationObstacle(contact));
  }

  /**
   * Whether the actor may decide by which address the person is known; where somebody is Pending,
   * the roles of the invitation must be the actor's to give as well.
   */
  public static boolean mayChangeAddress(Actor actor, Standing user) {
    return addressObstacle(actor, user).isEmpty();
  }

  /** Whoever has joined could be taken over by it: that needs every permission of theirs (D-09). */
  static Optional<UserRefusal> addressObstacle(Actor actor, Standing user) {
    return managersOnly(actor)
        .or(() ->
            switch (user.state()) {
              case REMOVED -> Optional.of(UserRefusal.REMOVED);
              case PENDING -> obstacle(actor, user);
              case ACTIVE, INACTIVE ->
                  obstacle(actor, user)
                      .or(() ->
                          Optional.of(UserRefusal.HOLDS_MORE)
                              .filter(more -> !holdsAll(actor, user)));
            });
  }

  static void requireMovable(Actor actor, Standing user) {
    actor.require(Permission.MANAGE_USERS);
    refuseFor(addressObstacle(actor, user));
  }

  /** Only managers and delegates manage anybody. */
  public static void requireSomeManagement(Actor actor) {
    if (!actor.isDelegate()) {
      actor.require(Permission.MANAGE_USERS);
    }
  }

  /** Of people out of reach a delegate knows nothing: NotFound (D-12, FNO-16). */
  static void requireManageable(Actor actor, Standing user) {
    requireSomeManagement(actor);
    if (actor.isDelegate() && user.span() == Span.NONE) {
      throw new NotFound("user");
    }
    refuseFor(obstacle(actor, user));
  }

  static void requireRemovable(Actor actor, Standing user) {
    refuseFor(removalObstacle(actor, user));
  }

  static void requireAnother(Actor actor, Standing user) {
    refuseFor(yourself(actor, user));
  }

  private static void refuseFor(Optional<? extends Refusal> reason) {
    if (reason.isPresent()) {
      throw new Refused(reason.get());
    }
  }

  private static Optional<UserRefusal> managersOnly(Actor actor) {
    return Optional.of(UserRefusal.BEYOND_YOURS)
        .filter(beyond -> !actor.may(Permission.MANAGE_USERS));
  }

  private static boolean holdsAll(Actor actor, Standing user) {
    return actor.permissions().containsAll(user.permissions());
  }

  private static Optional<UserRefusal> obstacle(Actor actor, Standing user) {
    return actor.isDelegate() ? delegatesObstacle(actor, user) : managersObstacle(actor, user);
  }

  /** A delegate needs all accounts and all permissions of the other one (D-09, D-12). */
  private static Optional<UserRefusal> delegatesObstacle(Actor actor, Standing user) {
    return switch (user.span()) {
      case NONE -> Optional.of(UserRefusal.BEYOND_REACH);
      case SOME -> Optional.of(UserRefusal.PARTLY_BEYOND_REACH);
      case ALL -> Optional.of(UserRefusal.MORE_THAN_YOURS).filter(more -> !holdsAll(actor, user));
    };
  }

  /** Managing needs Manage Users, and no less management than the other one holds (D-09). */
  private static Optional<UserRefusal> managersObstacle(Actor actor, Standing user) {
    boolean enough =
        actor.may(Permission.MANAGE_USERS)
            && user.permissions().stream().filter(Permission::isManagement).allMatch(actor::may);
    return enough ? Optional.empty() : Optional.of(UserRefusal.BEYOND_YOURS);
  }

  private static Optional<UserRefusal> yourself(Actor actor, Standing user) {
    return actor.userId().filter(user.id()::equals).map(oneself -> UserRefusal.YOURSELF);
  }
}
