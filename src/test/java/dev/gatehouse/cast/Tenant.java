package dev.gatehouse.cast;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.invitation.InvitationRequest;
import dev.gatehouse.invitation.Letter;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.NewContact;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserEdit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An organization that one test has for itself, with a name and a host of its own. Its first
 * administrator is there from the beginning, everybody else from when they are first called.
 */
public abstract sealed class Tenant permits Acme, Globex {
  private final Backstage backstage;
  private final OrganizationId id;
  private final Accounts accounts;
  private final Map<String, Member> members = new HashMap<>();

  Tenant(Backstage backstage, OrganizationId id) {
    this.backstage = backstage;
    this.id = id;
    this.accounts = new Accounts(backstage, id);
  }

  public OrganizationId id() {
    return id;
  }

  /** As it is now. */
  public Organization organization() {
    return backstage.organizations().require(id);
  }

  public String host() {
    return organization().host();
  }

  /** For a browser. */
  public String link(String path) {
    return organization().link(path);
  }

  /** The member with the permissions of this moment; none who is not Active. */
  public Actor actor(Member member) {
    return backstage
        .people()
        .find(id, member.id())
        .map(person -> person.actor("192.0.2.1"))
        .orElseGet(() -> Actor.user(id, member.id(), "192.0.2.1", AccountType.PRODUCER, Set.of()));
  }

  public Actor visitor() {
    return Actor.visitor(id, "198.51.100.7");
  }

  public RoleId role(SystemRole role) {
    return backstage.roles().require(id, role).id();
  }

  public Accounts accounts() {
    return accounts;
  }

  /** A new scope. By SQL, which leaves no audit entry. */
  public ScopeId scope(String name) {
    return new ScopeId(
        backstage
            .rows()
            .one(
                Long.class,
                """
                INSERT INTO scope (organization_id, name, name_key)
                VALUES (?, ?, ?)
                RETURNING id
                """,
                id.value(),
                name,
                name.toLowerCase(Locale.ROOT)));
  }

  /** What somebody shall be and get: nothing yet, at the root account. */
  public Wish wish() {
    return Wish.none(this);
  }

  /** What Edit sends for the person as they are now, but for what they are and have. */
  public UserEdit edit(Member member, Wish wish) {
    return edit(member, null, wish);
  }

  /** The same with the switch between Active and Inactive; null where it is not offered. */
  public UserEdit edit(Member member, @Nullable Boolean active, Wish wish) {
    User user = backstage.users().require(id, member.id());
    return new UserEdit(
        user.version(),
        user.firstName().orElse(null),
        user.lastName().orElse(null),
        user.phone().orElse(null),
        active,
        wish.grants());
  }

  /** Whoever has the address, in whatever state. */
  public UserId userWith(String address) {
    return backstage
        .users()
        .find(id, EmailAddress.parse(address).orElseThrow())
        .orElseThrow(() -> new AssertionError(address + " is nobody here"))
        .id();
  }

  /** An address that nobody else in the tests has: name@ the tenant's own domain. */
  public String address(String name) {
    return name + "@" + host().replace(".localhost", ".test");
  }

  /** A request to invite consumers, with a new key. */
  public InvitationRequest consumers(String... addresses) {
    return invitation(wish().consumer().at(), addresses);
  }

  /** A request to invite producers with the roles given, with a new key. */
  public InvitationRequest producers(Set<SystemRole> roles, String... addresses) {
    return invitation(wish().producer().at().roles(roles.toArray(SystemRole[]::new)), addresses);
  }

  /** A request to invite people to anything, with a new key. */
  public InvitationRequest invitation(Wish wish, String... addresses) {
    return new InvitationRequest(
        UUID.randomUUID(),
        String.join("\n", Arrays.asList(addresses)),
        wish.grants(),
        Letter.PLAIN);
  }

  /** Has the inviter invite somebody, who does not answer. */
  public Member invite(Member inviter, InvitationRequest request, String first, String last) {
    backstage.inviteUsers().invite(actor(inviter), request);
    return new Member(this, userWith(request.addresses()), request.addresses(), first, last);
  }

  /** Has somebody added as a contact; without an address if that is empty. */
  public Member contact(Member manager, String address, String first, String last) {
    NewContact contact =
        new NewContact(
            UUID.randomUUID(), first, last, EmailAddress.parse(address), Optional.of("555 0100"));
    return new Member(
        this, backstage.contacts().add(actor(manager), contact), address, first, last);
  }

  /** Has an invited person accept. */
  public Member join(Member invited) {
    backstage
        .acceptInvitation()
        .accept(visitor(), backstage.links().newLink(id, invited.id()), backstage.joining(invited))
        .orElseThrow();
    return invited;
  }

  Member once(String name, Supplier<Member> arrival) {
    Member known = members.get(name);
    if (known == null) {
      known = arrival.get();
      members.put(name, known);
    }
    return known;
  }

  Backstage backstage() {
    return backstage;
  }
}
