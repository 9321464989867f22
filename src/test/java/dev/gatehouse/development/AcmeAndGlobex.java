package dev.gatehouse.development;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.access.Roles;
import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeAdministration;
import dev.gatehouse.access.ScopeDefinition;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountAdministration;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.account.NewAccount;
import dev.gatehouse.invitation.AcceptInvitation;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.invitation.InvitationRequest;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.invitation.Joining;
import dev.gatehouse.invitation.Letter;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationHosts;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.user.GrantRequest;
import dev.gatehouse.user.Preferences;
import dev.gatehouse.user.Users;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** Acme, with everything there is to see, and Globex, from which nothing of it may be seen. */
@TestComponent
class AcmeAndGlobex implements Demonstration {

  private static final String HERE = "127.0.0.1";
  private static final SignIn ADA =
      new SignIn("Administrator", "ada@acme.test", "ada opens the gate at dawn");
  private static final SignIn BEN =
      new SignIn("Administrator", "ben.okafor@acme.test", "ben keeps a spare key inside");
  private static final SignIn UMA =
      new SignIn("User Manager", "uma.ito@acme.test", "uma counts every guest twice");
  private static final SignIn NORA =
      new SignIn("Consumer", "nora.lind@acme.test", "nora only reads the catalogue");
  private static final SignIn ALBA =
      new SignIn(
          "Portal Admin", "alba.andrade@acme-east.example", "alba sees all the way to boston");
  private static final SignIn BRUNO =
      new SignIn("Portal User", "bruno.bell@acme-east.example", "bruno rows in one harbour only");
  private static final SignIn SELF =
      new SignIn("Self-Registered", "sam.lee@fern.example", "a fern grows where nobody sowed");
  private static final SignIn XAN =
      new SignIn("Globex", "xan@globex.test", "xan watches another harbour");

  private final OrganizationHosts hosts;
  private final Organizations organizations;
  private final DemonstrationTables tables;
  private final Accounts accounts;
  private final AccountAdministration accountAdministration;
  private final DemonstrationImport imported;
  private final DemonstrationCatalogue catalogue;
  private final Users users;
  private final Roles roles;
  private final RoleAdministration roleAdministration;
  private final ScopeAdministration scopeAdministration;
  private final InvitationLinks links;
  private final AcceptInvitation acceptInvitation;
  private final InviteUsers inviteUsers;
  private final ChosenPasswords passwords;
  private final TransactionOperations transactions;

  AcmeAndGlobex(
      OrganizationHosts hosts,
      Organizations organizations,
      DemonstrationTables tables,
      Accounts accounts,
      AccountAdministration accountAdministration,
      DemonstrationImport imported,
      DemonstrationCatalogue catalogue,
      Users users,
      Roles roles,
      RoleAdministration roleAdministration,
      ScopeAdministration scopeAdministration,
      InvitationLinks links,
      AcceptInvitation acceptInvitation,
      InviteUsers inviteUsers,
      ChosenPasswords passwords,
      TransactionOperations transactions) {
    this.hosts = hosts;
    this.organizations = organizations;
    this.tables = tables;
    this.accounts = accounts;
    this.accountAdministration = accountAdministration;
    this.imported = imported;
    this.catalogue = catalogue;
    this.users = users;
    this.roles = roles;
    this.roleAdministration = roleAdministration;
    this.scopeAdministration = scopeAdministration;
    this.links = links;
    this.acceptInvitation = acceptInvitation;
    this.inviteUsers = inviteUsers;
    this.passwords = passwords;
    this.transactions = transactions;
  }

  @Override
  public List<SignIn> signIns() {
    return List.of(ADA, BEN, UMA, NORA, ALBA, BRUNO, SELF, XAN);
  }

  /** All of an organization or nothing, so that an interrupted start is made good by the next. */
  @Override
  public void fill() {
    Map<String, String> hashes = new HashMap<>();
    fillOnce("localhost", id -> fillAcme(id, hashes));
    fillOnce("globex.localhost", id -> fillGlobex(id, hashes));
  }

  private interface Filling {
    void fill(OrganizationId organization);
  }

  private void fillOnce(String host, Filling filling) {
    OrganizationId id = hosts.find(host).map(Organization::id).orElseThrow();
    if (!organizations.require(id).administered()) {
      transactions.executeWithoutResult(_ -> filling.fill(id));
    }
  }

  private void fillAcme(OrganizationId acme, Map<String, String> hashes) {
    accounts(acme);
    scopes(acme);
    UserId ada = join(acme, ADA, "Ada", "Lovelace", hashes);
    people(acme, "acme.txt", hashes);
    Actor actor = Actor.user(acme, ada, HERE, AccountType.PRODUCER, Set.of(Permission.values()));
    ownRoles(actor);
    retiredScope(actor);
    invite(
        actor,
        SystemRole.DOWNLOAD_PACKAGE_MANAGER,
        "noah.brandt@acme.test, ines.carvalho@acme.test");
    invite(actor, SystemRole.USER_MANAGER, "milan.kovac@acme.test");
    imported.write(acme, ada);
    catalogue.fill(actor);
    tables.waiting(
        acme, "DEMO-SEAT-0022", hash(UUID.randomUUID().toString(), hashes), Instant.now());
  }

  private void fillGlobex(OrganizationId globex, Map<String, String> hashes) {
    tables.scope(globex, "catalog.read", "Look at the catalogue");
    join(globex, XAN, "Xan", "Kowalczyk", hashes);
    people(globex, "globex.txt", hashes);
  }

  /** The tree of D-16, a deep one, a broad one, and accounts of each other type. */
  private void accounts(OrganizationId acme) {
    account(acme, AccountType.PRODUCER, null, "Acme Labs");
    account(acme, AccountType.PRODUCER, accounts.rootProducer(acme), "Acme Research", "Prototypes");
    AccountId northAmerica = account(acme, AccountType.CUSTOMER, null, "Acme North America");
    AccountId east = account(acme, AccountType.CUSTOMER, northAmerica, "Acme East");
    account(acme, AccountType.CUSTOMER, east, "Acme Massachusetts", "Acme Boston");
    account(acme, AccountType.CUSTOMER, east, "Acme New York");
    account(acme, AccountType.CUSTOMER, northAmerica, "Acme West", "Acme Oregon");
    account(acme, AccountType.CUSTOMER, null, "Special Operations");
    account(acme, AccountType.CUSTOMER, null, "Birch Ltd");
    account(
        acme,
        AccountType.CUSTOMER,
        null,
        "Dogwood Railways",
        "Dogwood Railways Europe",
        "Département Méditerranée et Outre-mer",
        "Signal and Safety Engineering",
        "Interlocking",
        "Level crossings",
        "Maintenance of level crossings, night shift",
        "Depot 17");
    AccountId stores = account(acme, AccountType.CUSTOMER, null, "Elm Stores");
    for (int number = 1; number <= 120; number++) {
      account(acme, AccountType.CUSTOMER, stores, "Elm Store %03d".formatted(number));
    }
    AccountId cedar = account(acme, AccountType.PARTNER, null, "Cedar Partners");
    account(acme, AccountType.PARTNER, cedar, "Cedar Süd", "Cedar Graz");
    tables.selfRegistered(acme, account(acme, AccountType.PARTNER, null, "Fern Studio"));
  }

  /** Each below the one before, the first below the parent; the last of them. */
  private AccountId account(
      OrganizationId acme, AccountType type, @Nullable AccountId parent, String... names) {
    AccountId place = parent;
    for (String name : names) {
      place =
          accountAdministration.create(
              Actor.system(acme, "demonstration"),
              new NewAccount(UUID.randomUUID(), name, type, place));
    }
    return Objects.requireNonNull(place);
  }

  private void scopes(OrganizationId acme) {
    tables.scope(acme, "catalog.read", "Look at the catalogue");
    tables.scope(acme, "catalog.write", "Change the catalogue");
    tables.scope(acme, "reports.read", "Look at reports");
    tables.scope(acme, "reports.export", "Take reports along");
  }

  private void ownRoles(Actor ada) {
    Role auditor = ownRole(ada, "Auditor", Permission.VIEW_AUDIT, AccountType.PRODUCER);
    ownRole(ada, "Catalogue Reader", Permission.QUERY_RESOURCE_RECORDS, AccountType.PARTNER);
    tables.roles(
        ada.organization(),
        userWith(ada.organization(), "aisling.okeeffe@acme.test").value(),
        List.of(auditor.code()));
  }

  private Role ownRole(Actor ada, String name, Permission permission, AccountType type) {
    return roleAdministration.create(
        ada, UUID.randomUUID(), new RoleDefinition(name, Set.of(permission), Set.of(type)));
  }

  private void retiredScope(Actor ada) {
    Scope scope =
        scopeAdministration.create(
            ada, UUID.randomUUID(), new ScopeDefinition("reports.fax", "Have reports sent by fax"));
    tables.scopes(
        ada.organization(),
        userWith(ada.organization(), "hana.svobodova@acme.test").value(),
        List.of(scope.name()));
    scopeAdministration.retire(ada, scope.id());
  }

  private UserId userWith(OrganizationId organization, String email) {
    return users.find(organization, EmailAddress.parse(email).orElseThrow()).orElseThrow().id();
  }

  private UserId join(
      OrganizationId organization,
      SignIn person,
      String first,
      String last,
      Map<String, String> hashes) {
    passwords.check(person.password(), List.of(person.email(), first, last));
    UserId user = userWith(organization, person.email());
    return acceptInvitation
        .accept(
            Actor.visitor(organization, HERE),
            links.newLink(organization, user),
            new Joining(
                first,
                last,
                ChosenPasswords.withHash(hash(person.password(), hashes)),
                new Preferences("en", null, "SYSTEM")))
        .orElseThrow();
  }

  private void people(OrganizationId organization, String file, Map<String, String> hashes) {
    String nobodys = UUID.randomUUID().toString();
    Instant now = Instant.now();
    for (DemonstrationPerson person : DemonstrationPerson.in(file)) {
      String password =
          signIns().stream()
              .filter(known ->
                  person.email().map(EmailAddress::value).filter(known.email()::equals).isPresent())
              .map(SignIn::password)
              .findFirst()
              .orElse(nobodys);
      tables.person(organization, person, hash(password, hashes), now);
    }
  }

  private void invite(Actor ada, SystemRole role, String addresses) {
    inviteUsers.invite(
        ada,
        new InvitationRequest(
            UUID.randomUUID(),
            addresses,
            new GrantRequest(
                false,
                true,
                Set.of(),
                Set.of(roles.require(ada.organization(), role).id()),
                Set.of(),
                Set.of()),
            Letter.PLAIN));
  }

  /** Each password is hashed once: it takes long on purpose. */
  private String hash(String password, Map<String, String> hashes) {
    return hashes.computeIfAbsent(password, passwords::hash);
  }
}
