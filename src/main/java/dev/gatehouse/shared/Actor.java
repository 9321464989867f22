package dev.gatehouse.shared;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, in which organization and from where: the first parameter of every command.
 *
 * @param user nobody for the system and for visitors
 * @param origin the client's address, or the name of the job for the system
 * @param type that of the person; none for the system and visitors, and who is known by a link
 *     alone
 * @param permissions those of this moment; read anew for each request, never kept in a session
 */
public record Actor(
    Kind kind,
    OrganizationId organization,
    @Nullable UserId user,
    String origin,
    @Nullable AccountType type,
    Set<Permission> permissions) {

  /** How the audit trail tells apart people, the portal itself and people not signed in. */
  public enum Kind {
    USER,
    SYSTEM,
    VISITOR
  }

  public Actor {
    permissions = Set.copyOf(permissions);
  }

  public static Actor user(
      OrganizationId organization,
      UserId user,
      String origin,
      AccountType type,
      Set<Permission> permissions) {
    return new Actor(Kind.USER, organization, user, origin, type, permissions);
  }

  /** The portal acting by itself: a job, the start. It may do everything its code does. */
  public static Actor system(OrganizationId organization, String job) {
    return new Actor(Kind.SYSTEM, organization, null, job, null, Set.of(Permission.values()));
  }

  public static Actor visitor(OrganizationId organization, String origin) {
    return new Actor(Kind.VISITOR, organization, null, origin, null, Set.of());
  }

  /**
   * This visitor, known by a link or a password to be the given user; gains no permission by it.
   */
  public Actor as(UserId known) {
    return new Actor(Kind.USER, organization, known, origin, null, Set.of());
  }

  public Optional<UserId> userId() {
    return Optional.ofNullable(user);
  }

  public boolean isSignedIn() {
    return kind == Kind.USER;
  }

  /** Whether the End-User Portal is theirs, and nothing of the Producer Portal (FNO-02, FNO-03). */
  public boolean isEndUser() {
    return type != null && type != AccountType.PRODUCER;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Refuses with {@link Forbidden}: the guard of a command, whatever page it was reached from. */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new Forbidden(permission);
    }
  }
}
