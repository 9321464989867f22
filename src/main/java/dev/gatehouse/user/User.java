package dev.gatehouse.user;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.PersonName;
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
  private @Nullable String contactKey;
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

  private User(OrganizationId organization, UserState state, Grants granted, Instant now) {
    this.organizationId = organization.value();
    this.state = state;
    become(granted);
    this.theme = Preferences.UNCHOSEN_THEME;
    this.createdAt = now;
  }

  /** Somebody who is invited and has not answered (RAW-10). */
  static User pending(
      OrganizationId organization, EmailAddress address, Grants granted, Instant now) {
    User user = new User(organization, UserState.PENDING, granted, now);
    user.moveTo(address);
    return user;
  }

  /** Takes over what whoever invites calls the person; on joining, the person has the last word. */
  void introduce(@Nullable String first, @Nullable String last) {
    UserRefusal.NOT_PENDING.unless(isPending());
    firstName = first == null ? firstName : first;
    lastName = last == null ? lastName : last;
  }

  /** Somebody who plays a part but does not sign in (CS-17, D-02). */
  static User contact(OrganizationId organization, NewContact who, Grants granted, Instant now) {
    User user = new User(organization, UserState.INACTIVE, granted, now);
    user.contactKey = who.fingerprint().toString();
    user.firstName = who.firstName();
    user.lastName = who.lastName();
    user.phone = who.phone().orElse(null);
    user.moveTo(who.address().orElse(null));
    return user;
  }

  /** A contact is asked to come in: from now on Pending like anybody invited (D-02). */
  void becomePending() {
    UserPolicy.requireInvitable(this);
    state = UserState.PENDING;
  }

  /** Answers the invitation: from now on the person can use the product (RAW-08, RAW-35). */
  void join(String first, String last, Instant now) {
    UserRefusal.NOT_PENDING.unless(isPending());
    firstName = first;
    lastName = last;
    joinedAt = now;
    state = UserState.ACTIVE;
  }

  /** Comes back on the same record after having been Removed (D-03). */
  void comeBack(Grants granted) {
    if (state != UserState.REMOVED) {
      throw new IllegalStateException("has not left");
    }
    become(granted);
    removedAt = null;
    removedBy = null;
    state = UserState.PENDING;
  }

  private void become(Grants granted) {
    type = granted.accounts().type();
    consumer = granted.kind().consumer();
    producer = granted.kind().producer();
  }

  /** Takes over what a manager wants; a name is needed for everybody but Pending people (D-05). */
  void edit(UserEdit edit, Grants granted) {
    UserRefusal.REMOVED.unless(state != UserState.REMOVED);
    boolean named = edit.firstName() != null && edit.lastName() != null;
    UserRefusal.NAME_NEEDED.unless(isPending() || named);
    firstName = edit.firstName();
    lastName = edit.lastName();
    phone = edit.phone();
    become(granted);
  }

  /** Known by another address from now on, or by none, which only a contact can be (D-05). */
  void moveTo(@Nullable EmailAddress address) {
    UserRefusal.REMOVED.unless(state != UserState.REMOVED);
    UserRefusal.ADDRESS_NEEDED.unless(address != null || isContact());
    email = address == null ? null : address.value();
    emailCanonical = address == null ? null : address.canonical();
  }

  /** Temporarily blocked from using the product (RAW-09). */
  void deactivate() {
    UserRefusal.NOT_ACTIVE.unless(isActive());
    state = UserState.INACTIVE;
  }

  /** Only somebody who has joined can sign in again; a contact is invited instead (CS-04, D-02). */
  void activate() {
    UserRefusal.REMOVED.unless(state != UserState.REMOVED);
    UserRefusal.NEVER_JOINED.unless(state == UserState.INACTIVE && hasJoined());
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

  /** Added as a contact, and never Active since; perhaps invited meanwhile. */
  public boolean wasContact() {
    return contactKey != null && joinedAt == null;
  }

  /** Inactive without ever having had a way to sign in (D-02). */
  public boolean isContact() {
    return state == UserState.INACTIVE && joinedAt == null;
  }

  public boolean isNewcomer() {
    return isPending() || isContact();
  }

  public boolean isPending() {
    return state == UserState.PENDING;
  }

  /** Where mail to this person goes; only a contact has none. */
  public Optional<EmailAddress> address() {
    return Optional.ofNullable(email)
        .map(given -> new EmailAddress(given, Objects.requireNonNull(emailCanonical)));
  }

  public Optional<String> firstName() {
    return Optional.ofNullable(firstName);
  }

  public Optional<String> lastName() {
    return Optional.ofNullable(lastName);
  }

  public Optional<String> phone() {
    return Optional.ofNullable(phone);
  }

  public Kind kind() {
    return new Kind(consumer, producer);
  }

  /** Whether the person has ever been Active; somebody who has not cannot be activated. */
  public boolean hasJoined() {
    return joinedAt != null;
  }

  public long version() {
    return Objects.requireNonNull(version, "not saved yet");
  }

  public Optional<String> name() {
    return PersonName.full(firstName, lastName);
  }

  /** What the person is called where one has to be sure whom it is about: by address. */
  public String label() {
    return address().map(EmailAddress::value).or(this::name).orElse("");
  }

  public Preferences preferences() {
    return new Preferences(language, timeZone, theme);
  }
}
