package dev.gatehouse.registration;

import dev.gatehouse.access.Roles;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountName;
import dev.gatehouse.account.RegisteredAccounts;
import dev.gatehouse.entitlement.EntitlementClaims;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.Credentials;
import dev.gatehouse.user.GrantRequest;
import dev.gatehouse.user.GrantRules;
import dev.gatehouse.user.Grants;
import dev.gatehouse.user.Holdings;
import dev.gatehouse.user.Newcomer;
import dev.gatehouse.user.UserAdmission;
import dev.gatehouse.user.Users;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether somebody can come in, and how it is done: account, claim and user come into being
 * together (FNO-18 to FNO-20, D-19). Part of commands that hold the organization lock.
 */
@Component
class RegistrationDesk {

  private static final String JOB = "registration";

  private final RegisteredAccounts accounts;
  private final EntitlementClaims claims;
  private final Users users;
  private final Roles roles;
  private final GrantRules rules;
  private final UserAdmission admission;
  private final Credentials credentials;
  private final EndedRegistrations ended;

  RegistrationDesk(
      RegisteredAccounts accounts,
      EntitlementClaims claims,
      Users users,
      Roles roles,
      GrantRules rules,
      UserAdmission admission,
      Credentials credentials,
      EndedRegistrations ended) {
    this.accounts = accounts;
    this.claims = claims;
    this.users = users;
    this.roles = roles;
    this.rules = rules;
    this.admission = admission;
    this.credentials = credentials;
    this.ended = ended;
  }

  /** Why the registration cannot be completed as things are. */
  Optional<RegistrationRefusal> obstacle(Registration registration) {
    if (users.find(registration.organization(), registration.address()).isPresent()) {
      return Optional.of(RegistrationRefusal.ADDRESS_TAKEN);
    }
    return claimObstacle(registration);
  }

  /** The same, whoever has the address. */
  Optional<RegistrationRefusal> claimObstacle(Registration registration) {
    OrganizationId organization = registration.organization();
    Optional<AccountId> account =
        Optional.ofNullable(registration.account())
            .filter(id -> accounts.find(organization, id).isPresent());
    if (registration.isJoining() && account.isEmpty()) {
      return Optional.of(RegistrationRefusal.ACCOUNT_GONE);
    }
    EntitlementClaims.Verdict verdict = claims.judge(organization, registration.code(), account);
    return switch (verdict) {
      case FREE, HELD -> Optional.empty();
      case REFUSED -> Optional.of(RegistrationRefusal.NOT_CLAIMABLE);
    };
  }

  /**
   * The Active user who comes of it; the portal itself grants what a Portal User has.
   *
   * @param comment by whoever approved it; empty where nobody had to
   */
  UserId admit(Actor actor, Registration registration, Registrant registrant, String comment) {
    OrganizationId organization = registration.organization();
    AccountId account = account(actor, registration);
    claims.claim(actor, registration.code(), account);
    Actor portal = Actor.system(organization, JOB);
    Grants granted = rules.decide(portal, portalUser(organization, account), Holdings.NONE);
    UserId user = admission.expect(portal, Newcomer.unnamed(registration.address(), granted)).id();
    admission.join(
        organization,
        user,
        registrant.firstName(),
        registrant.lastName(),
        registrant.preferences());
    credentials.set(organization, user, registrant.password());
    ended.complete(registration, user, account, comment);
    return user;
  }

  private AccountId account(Actor actor, Registration registration) {
    AccountName company = registration.company();
    return company == null
        ? Objects.requireNonNull(registration.account())
        : accounts.create(actor, company);
  }

  private GrantRequest portalUser(OrganizationId organization, AccountId account) {
    return new GrantRequest(
        true,
        false,
        Set.of(account),
        Set.of(roles.require(organization, SystemRole.PORTAL_USER).id()),
        Set.of(),
        Set.of());
  }
}
