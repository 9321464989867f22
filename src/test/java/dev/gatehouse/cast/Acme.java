package dev.gatehouse.cast;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.access.SystemRole.PORTAL_ADMINISTRATIVE_USER;
import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.shared.OrganizationId;
import java.util.Set;

/** The organization in which most tests play. */
public final class Acme extends Tenant {
  private final Member ada;

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

  /** User A of FNO-07: a customer at Massachusetts and New York. */
  public Member amy() {
    return once(
        "amy",
        () -> {
          Wish wish =
              wish()
                  .consumer()
                  .at(accounts().massachusetts(), accounts().newYork())
                  .roles(PORTAL_ADMINISTRATIVE_USER);
          return join(invite(ada, invitation(wish, address("amy")), "Amy", "Ames"));
        });
  }

  /** User B of FNO-07: a customer at Boston and Special Operations. */
  public Member bob() {
    return once(
        "bob",
        () -> {
          Wish wish =
              wish()
                  .consumer()
                  .at(accounts().boston(), accounts().specialOperations())
                  .roles(PORTAL_USER);
          return join(invite(ada, invitation(wish, address("bob")), "Bob", "Boone"));
        });
  }

  /** One of those who registered themselves: at Fern Studio. */
  public Member fay() {
    return once(
        "fay",
        () -> {
          Wish wish = wish().consumer().at(accounts().selfRegistered()).roles(PORTAL_USER);
          return join(invite(ada, invitation(wish, address("fay")), "Fay", "Fern"));
        });
  }

  /** A former user manager, Inactive. */
  public Member ina() {
    return once(
        "ina",
        () -> {
          Member joined = join(invited("ina", "Ina", "Ingram", Set.of(USER_MANAGER)));
          // By SQL, which leaves no audit entry.
          backstage()
              .rows()
              .change(
                  "UPDATE app_user SET state = 'INACTIVE' WHERE organization_id = ? AND id = ?",
                  id().value(),
                  joined.id().value());
          return joined;
        });
  }

  /** A contact: Inactive without ever having had a way to sign in. */
  public Member cleo() {
    return once("cleo", () -> contact(ada, address("cleo"), "Cleo", "Cole"));
  }

  private Member invited(String name, String first, String last, Set<SystemRole> roles) {
    return invite(ada, producers(roles, address(name)), first, last);
  }
}
