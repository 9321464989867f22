package dev.gatehouse.user;

import dev.gatehouse.account.AccountLinks;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.account.LinkedAccounts;
import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Contacts: people who play a part without using the portal; nothing is mailed to them (CS-17). */
@Component
public class ContactAdministration {

  private final Organizations organizations;
  private final Users users;
  private final Accounts accounts;
  private final AccountLinks links;
  private final UserAdmission admission;
  private final AuditTrail audit;

  ContactAdministration(
      Organizations organizations,
      Users users,
      Accounts accounts,
      AccountLinks links,
      UserAdmission admission,
      AuditTrail audit) {
    this.organizations = organizations;
    this.users = users;
    this.accounts = accounts;
    this.links = links;
    this.admission = admission;
    this.audit = audit;
  }

  /**
   * The contact, also if the same form was sent before. Throws AddressTaken where anybody has the
   * address.
   */
  @Command
  public UserId add(Actor actor, NewContact contact) {
    OrganizationId organization = actor.organization();
    organizations.lock(organization);
    actor.require(Permission.MANAGE_USERS);
    return users.find(organization, contact).map(User::id).orElseGet(() -> addNow(actor, contact));
  }

  private UserId addNow(Actor actor, NewContact contact) {
    OrganizationId organization = actor.organization();
    contact.address().ifPresent(address -> requireFree(organization, address));
    LinkedAccounts own = links.require(organization, Set.of(accounts.rootProducer(organization)));
    Grants granted = new Grants(Kind.CONSUMER, own, Set.of(), Set.of());
    User added = admission.note(actor, contact, granted);
    audit.record(
        actor,
        UserAction.CREATE_CONTACT,
        added.id(),
        detail ->
            detail
                .changed("state", null, added.state())
                .with("kind", granted.kind().names())
                .with("accounts", granted.accounts().names()));
    return added.id();
  }

  private void requireFree(OrganizationId organization, EmailAddress address) {
    users
        .find(organization, address)
        .ifPresent(owner -> {
          throw new AddressTaken(address, owner.state());
        });
  }

  /** Somebody has the address already, in whatever state (D-05). */
  public static class AddressTaken extends Refused {

    private final UserState state;

    AddressTaken(EmailAddress address, UserState state) {
      super(
          state == UserState.REMOVED ? UserRefusal.ADDRESS_OF_REMOVED : UserRefusal.ADDRESS_TAKEN,
          address.value());
      this.state = state;
    }

    /** Of whoever has it: under which filter of the panel the entry is found. */
    public UserState state() {
      return state;
    }
  }
}
