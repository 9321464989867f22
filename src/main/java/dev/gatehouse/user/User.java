package dev.gatehouse.user;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.PersonName;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One person in one organization. Roles, scopes and account links are sets with tables of their
 * own, see {@link UserGrants}.
 */
@Table("app_user")
@SuppressWarnings("UnusedVariable") // Spring Data reads the fields
public class User {

  @Id private @Nullable Long id;
  private long organizationId;
  private @Nullable String email;
  private @Nullable String emailCanonical;
  private @Nullable String firstName;
  private @Nullable String lastName;
  private @Nullable String phone;
  private @Nullable String requestKey;
  private UserState state;
  private AccountType type;
  private boolean consumer;
  private boolean producer;
  private @Nullable String language;
  private @Nullable String timeZone;
  private String theme;
  private Instant createdAt;
  private @Nullable Instant joinedAt;
  // Written by itself at sign-in, never with the rest, see UserProfile.signedIn.
  @ReadOnlyProperty private @Nullable Instant lastSignInAt;
  private @Nullable Instant removedAt;
  private @Nullable Long removedBy;
  @Version private @Nullable Long version;

  @PersistenceCreator
  @SuppressWarnings("NullAway.Init") // Spring Data fills the fields
  private User() {}

  private User(
      OrganizationId organization, UserState state, AccountType type, Kind kind, Instant now) {
    this.organizationId = organization.value();
    this.state = state;
    this.type = type;
    this.consumer = kind.consumer();
    this.producer = kind.producer();
    this.theme = "SYSTEM";
    this.createdAt = now;
  }

  /** Somebody who is invited and has not answered (RAW-10). */
  static User pending(
      OrganizationId organization, EmailAddress address, Kind kind, AccountType type, Instant now) {
    User user = new User(organization, UserState.PENDING, type, kind, now);
    user.email = address.value();
    user.emailCanonical = address.canonical();
    return user;
  }

  /** Somebody who plays a part but does not sign in (CS-17, D-02). */
  static User contact(
      OrganizationId organization, NewContact contact, AccountType type, Instant now) {
    User user = new User(organization, UserState.INACTIVE, type, Kind.CONSUMER, now);
    user.requestKey = contact.fingerprint().toString();
    user.firstName = contact.firstName();
    user.lastName = contact.lastName();
    user.phone = contact.phone().orElse(null);
    user.email = contact.address().map(EmailAddress::value).orElse(null);
    user.emailCanonical = contact.address().map(EmailAddress::canonical).orElse(null);
    return user;
  }

  /** A contact is asked to come in: from now on Pending like anybody invited (D-02). */
  void becomePending() {
    invitationObstacle()
        .ifPresent(reason -> {
          throw new Refused(reason);
        });
    state = UserState.PENDING;
  }

  /** Answers the invitation: from now on the person can use the product (RAW-08, RAW-35). */
  void join(String first, String last, Instant now) {
    if (state != UserState.PENDING) {
      throw new Refused(UserRefusal.NOT_PENDING);
    }
    firstName = first;
    lastName = last;
    joinedAt = now;
    state = UserState.ACTIVE;
  }

  /** Comes back on the same record after having been Removed (D-03). */
  void comeBack(Kind kind, AccountType newType) {
    if (state != UserState.REMOVED) {
      throw new IllegalStateException("has not left");
    }
    consumer = kind.consumer();
    producer = kind.producer();
    type = newType;
    removedAt = null;
    removedBy = null;
    state = UserState.PENDING;
  }

  /** Temporarily blocked from using the product (RAW-09). */
  void deactivate() {
    if (state != UserState.ACTIVE) {
      throw new Refused(UserRefusal.NOT_ACTIVE);
    }
    state = UserState.INACTIVE;
  }

  /** Only somebody who has joined can sign in again; a contact is invited instead (CS-04, D-02). */
  void activate() {
    if (state == UserState.REMOVED) {
      throw new Refused(UserRefusal.REMOVED);
    }
    if (state != UserState.INACTIVE || joinedAt == null) {
      throw new Refused(UserRefusal.NEVER_JOINED);
    }
    state = UserState.ACTIVE;
  }

  /** Leaves the panel; the record stays for the trail (D-01). */
  void remove(Actor actor, Instant now) {
    if (state == UserState.PENDING && !isComingBack()) {
      throw new IllegalStateException("a Pending entry is discarded");
    }
    state = UserState.REMOVED;
    removedAt = now;
    removedBy = actor.userId().map(UserId::value).orElse(null);
  }

  void prefer(Preferences preferences) {
    language = preferences.language();
    timeZone = preferences.timeZone();
    theme = preferences.theme();
  }

  public UserId id() {
    return new UserId(Objects.requireNonNull(id, "not saved yet"));
  }

  public OrganizationId organization() {
    return new OrganizationId(organizationId);
  }

  public UserState state() {
    return state;
  }

  public boolean isActive() {
    return state == UserState.ACTIVE;
  }

  /** A former member who was Removed and is invited anew (D-03). */
  public boolean isComingBack() {
    return state == UserState.PENDING && joinedAt != null;
  }

  /** Inactive without ever having had a way to sign in (D-02). */
  public boolean isContact() {
    return state == UserState.INACTIVE && joinedAt == null;
  }

  /** Why this is nobody to activate by an invitation; empty for a contact with an address. */
  public Optional<Refusal> invitationObstacle() {
    if (!isContact()) {
      return Optional.of(UserRefusal.NOT_A_CONTACT);
    }
    return email == null ? Optional.of(UserRefusal.NO_ADDRESS) : Optional.empty();
  }

  public boolean isPending() {
    return state == UserState.PENDING;
  }

  /** Where mail to this person goes; only a contact has none. */
  public Optional<EmailAddress> address() {
    return Optional.ofNullable(email)
        .map(given -> new EmailAddress(given, Objects.requireNonNull(emailCanonical)));
  }

  public Optional<String> name() {
    return PersonName.full(firstName, lastName);
  }

  public Preferences preferences() {
    return new Preferences(language, timeZone, theme);
  }
}
