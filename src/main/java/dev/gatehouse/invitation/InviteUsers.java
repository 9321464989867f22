package dev.gatehouse.invitation;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.Grants;
import dev.gatehouse.user.Kind;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserState;
import dev.gatehouse.user.Users;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Invites one or several at once: all of them, or nobody. */
@Component
public class InviteUsers {

  private final Organizations organizations;
  private final Users users;
  private final Roles roles;
  private final Accounts accounts;
  private final InvitationBatches batches;
  private final InvitationDesk desk;

  InviteUsers(
      Organizations organizations,
      Users users,
      Roles roles,
      Accounts accounts,
      InvitationBatches batches,
      InvitationDesk desk) {
    this.organizations = organizations;
    this.users = users;
    this.roles = roles;
    this.accounts = accounts;
    this.batches = batches;
    this.desk = desk;
  }

  /**
   * How many were invited by this request, also if the same form was sent before. Throws
   * AddressesRefused where the addresses are the reason, Refused otherwise.
   */
  @Command
  public int invite(Actor actor, InvitationRequest request) {
    OrganizationId organization = actor.organization();
    organizations.lock(organization);
    actor.require(Permission.MANAGE_USERS);
    return batches
        .sizeOf(organization, request.fingerprint())
        .orElseGet(() -> inviteNow(actor, request));
  }

  private int inviteNow(Actor actor, InvitationRequest request) {
    Organization organization = organizations.require(actor.organization());
    AddressList list = AddressList.parse(request.addresses());
    requireGoodNumber(list, organization.invitationLimit());
    requireInvitable(organization.id(), list);
    Kind kind = kind(request);
    Set<Role> granted = grantedRoles(actor, request);
    Grants grants = new Grants(Set.of(accounts.rootProducer(organization.id())), granted);
    long batch = batches.create(actor, request.fingerprint());
    for (EmailAddress address : list.addresses()) {
      desk.invite(
          actor,
          organization,
          batch,
          new InvitationDesk.Invitee(address, kind, AccountType.PRODUCER, grants));
    }
    return list.addresses().size();
  }

  private static void requireGoodNumber(AddressList list, int limit) {
    if (list.size() == 0) {
      throw new Refused(InvitationRefusal.NO_ADDRESS);
    }
    if (list.size() > limit) {
      throw new Refused(InvitationRefusal.TOO_MANY, list.size(), limit);
    }
  }

  private void requireInvitable(OrganizationId organization, AddressList list) {
    Stream<AddressProblem> invalid =
        list.invalid().stream()
            .map(typed ->
                new AddressProblem(typed, InvitationRefusal.INVALID_ADDRESS, Optional.empty()));
    Stream<AddressProblem> known =
        users.findAll(organization, list.addresses()).stream()
            .filter(user -> user.state() != UserState.REMOVED)
            .map(InviteUsers::problem);
    List<AddressProblem> problems = Stream.concat(invalid, known).toList();
    if (!problems.isEmpty()) {
      throw new AddressesRefused(problems);
    }
  }

  private static AddressProblem problem(User user) {
    return new AddressProblem(
        user.address().map(EmailAddress::value).orElse(""), reason(user), Optional.of(user.id()));
  }

  private static InvitationRefusal reason(User user) {
    if (user.isContact()) {
      return InvitationRefusal.CONTACT;
    }
    return user.isPending() ? InvitationRefusal.ALREADY_INVITED : InvitationRefusal.ALREADY_USER;
  }

  private static Kind kind(InvitationRequest request) {
    if (!request.consumer() && !request.producer()) {
      throw new Refused(InvitationRefusal.NO_KIND);
    }
    return new Kind(request.consumer(), request.producer());
  }

  private Set<Role> grantedRoles(Actor actor, InvitationRequest request) {
    if (!request.roles().isEmpty() && !request.producer()) {
      throw new Refused(InvitationRefusal.ROLE_NEEDS_PRODUCER);
    }
    List<Role> chosen =
        roles.all(actor.organization()).stream()
            .filter(role -> request.roles().contains(role.id()))
            .filter(role -> role.types().contains(AccountType.PRODUCER))
            .toList();
    if (chosen.size() != request.roles().size()) {
      throw new Refused(InvitationRefusal.UNKNOWN_ROLE);
    }
    if (holds(chosen, SystemRole.ADMINISTRATOR) && holds(chosen, SystemRole.USER_MANAGER)) {
      throw new Refused(InvitationRefusal.EXCLUSIVE_ROLES);
    }
    if (!chosen.stream().allMatch(role -> role.isGrantableBy(actor))) {
      throw new Refused(InvitationRefusal.BEYOND_YOURS);
    }
    return Set.copyOf(chosen);
  }

  private static boolean holds(List<Role> roles, SystemRole systemRole) {
    return roles.stream().anyMatch(role -> role.is(systemRole));
  }
}
