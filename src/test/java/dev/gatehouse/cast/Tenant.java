package dev.gatehouse.cast;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.NewAccount;
import dev.gatehouse.invitation.InvitationRequest;
import dev.gatehouse.invitation.Letter;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.GrantRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An organization that one test has for itself, with a name and a host of its own. Its first
 * administrator is there from the beginning, everybody else from when they are first called.
 */
public abstract sealed class Tenant permits Acme, Globex {
  private final Backstage backstage;
  private final OrganizationId id;
  private final Map<String, Member> members = new HashMap<>();

  Tenant(Backstage backstage, OrganizationId id) {
    this.backstage = backstage;
    this.id = id;
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
    return Actor.user(
        id,
        member.id(),
        "192.0.2.1",
        backstage
            .people()
            .find(id, member.id())
            .map(person -> person.permissions())
            .orElse(Set.of()));
  }

  public Actor visitor() {
    return Actor.visitor(id, "198.51.100.7");
  }

  public RoleId role(SystemRole role) {
    return backstage.roles().require(id, role).id();
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
    return request(true, Set.of(), addresses);
  }

  /** A request to invite producers with the roles given, with a new key. */
  public InvitationRequest producers(Set<SystemRole> roles, String... addresses) {
    return request(false, roles, addresses);
  }

  /** A request to invite people of accounts that are not the producer's, with a new key. */
  public InvitationRequest endUsers(SystemRole role, Set<AccountId> accounts, String... addresses) {
    InvitationRequest plain = request(true, Set.of(role), addresses);
    return new InvitationRequest(
        plain.key(), plain.addresses(), plain.grants().at(accounts), plain.letter());
  }

  /** A new account at the top. */
  public AccountId account(String name, AccountType type) {
    return account(name, type, null);
  }

  /** A new account below another. */
  public AccountId account(String name, AccountId parent) {
    return account(name, AccountType.CUSTOMER, parent);
  }

  private AccountId account(String name, AccountType type, @Nullable AccountId parent) {
    return backstage
        .accounts()
        .create(Actor.system(id, "stage"), new NewAccount(UUID.randomUUID(), name, type, parent));
  }

  /** A new account as registration will make it; by SQL until issue 7 brings the command. */
  public AccountId selfRegistered(String name) {
    AccountId made = account(name, AccountType.CUSTOMER);
    backstage
        .rows()
        .change("UPDATE account SET type = 'SELF_REGISTERED' WHERE id = ?", made.value());
    return made;
  }

  /** Has the inviter invite somebody, who does not answer. */
  public Member invite(Member inviter, InvitationRequest request, String first, String last) {
    backstage.inviteUsers().invite(actor(inviter), request);
    return new Member(this, userWith(request.addresses()), request.addresses(), first, last);
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

  private InvitationRequest request(boolean consumer, Set<SystemRole> roles, String... addresses) {
    return new InvitationRequest(
        UUID.randomUUID(),
        String.join("\n", Arrays.asList(addresses)),
        new GrantRequest(
            consumer,
            !consumer,
            Set.of(),
            roles.stream().map(this::role).collect(Collectors.toSet()),
            Set.of(),
            Set.of()),
        Letter.PLAIN);
  }
}
