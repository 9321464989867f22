package dev.gatehouse.cast;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.PORTAL_ADMINISTRATIVE_USER;
import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.OrganizationId;
import java.util.Optional;
import java.util.Set;

/** The organization in which most tests play. */
public final class Acme extends Tenant {
  private final Member ada;
  private Optional<AccountTrees> trees = Optional.empty();

  Acme(Backstage backstage, OrganizationId id, String administrator) {
    super(backstage, id);
    this.ada = join(new Member(this, userWith(administrator), administrator, "Ada", "Adler"));
  }

  /** The first administrator, invited by the portal. */
  public Member ada() {
    return ada;
  }

  /** An administrator invited by Ada. */
  public Member ben() {
    return once("ben", () -> join(invited("ben", "Ben", "Berg", Set.of(ADMINISTRATOR))));
  }

  /** Manages users and may do nothing else. */
  public Member uma() {
    return once("uma", () -> join(invited("uma", "Uma", "Umber", Set.of(USER_MANAGER))));
  }

  /** A producer without any role. */
  public Member pat() {
    return once("pat", () -> join(invited("pat", "Pat", "Plain", Set.of())));
  }

  /** Invited and silent: Pending. */
  public Member pia() {
    return once("pia", () -> invite(ada, consumers(address("pia")), "Pia", "Pine"));
  }

  /** An Active consumer without any role. */
  public Member con() {
    return once("con", () -> join(invite(ada, consumers(address("con")), "Con", "Corey")));
  }

  /** A former user manager, Inactive. */
  public Member ina() {
    return once(
        "ina",
        () -> {
          Member joined = join(invited("ina", "Ina", "Ingram", Set.of(USER_MANAGER)));
          // By SQL until issue 3 brings the command that deactivates.
          backstage()
              .rows()
              .change(
                  "UPDATE app_user SET state = 'INACTIVE' WHERE organization_id = ? AND id = ?",
                  id().value(),
                  joined.id().value());
          return joined;
        });
  }

  /** The trees of D-16. */
  public AccountTrees trees() {
    trees = trees.or(() -> Optional.of(AccountTrees.of(this)));
    return trees.orElseThrow();
  }

  /** User A of D-16: Massachusetts and New York, Portal Administrative User. */
  public Member amy() {
    return once(
        "amy",
        () ->
            endUser(
                "amy",
                "Amy",
                PORTAL_ADMINISTRATIVE_USER,
                Set.of(trees().massachusetts(), trees().newYork())));
  }

  /** User B of D-16: Boston and Special Operations, Portal User. */
  public Member bob() {
    return once(
        "bob",
        () ->
            endUser(
                "bob", "Bob", PORTAL_USER, Set.of(trees().boston(), trees().specialOperations())));
  }

  private Member endUser(String name, String first, SystemRole role, Set<AccountId> accounts) {
    return join(invite(ada, endUsers(role, accounts, address(name)), first, "Ender"));
  }

  private Member invited(String name, String first, String last, Set<SystemRole> roles) {
    return invite(ada, producers(roles, address(name)), first, last);
  }
}
