package dev.gatehouse.user;

import dev.gatehouse.access.Role;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Reach;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What modules above ask about delegates (D-12). A delegate gives accounts too, so beside D-09
 * nobody comes to an account that whoever invited does not reach any more.
 */
@Component
public class Delegates {

  private final JdbcClient jdbc;
  private final People people;
  private final UserGrants grants;
  private final Delegation delegation;
  private final Reaches reaches;

  Delegates(
      JdbcClient jdbc, People people, UserGrants grants, Delegation delegation, Reaches reaches) {
    this.jdbc = jdbc;
    this.people = people;
    this.grants = grants;
    this.delegation = delegation;
    this.reaches = reaches;
  }

  /** Of an invitation; those of managers and of the portal itself stand by themselves (D-09). */
  public boolean standFor(OrganizationId organization, Optional<UserId> inviter, UserId invited) {
    return inviter.filter(id -> isEndUser(organization, id)).isEmpty()
        || inviter
            .filter(id -> standFor(organization, id, grants.accountsOf(organization, invited)))
            .isPresent();
  }

  /** Of the offer of these accounts; none for people who are not delegates at this moment. */
  public boolean standFor(OrganizationId organization, UserId delegate, Set<AccountId> accounts) {
    return people
        .find(organization, delegate)
        .map(person -> person.actor(""))
        .filter(actor -> !accounts.isEmpty() && delegation.reaches(actor, accounts))
        .isPresent();
  }

  /**
   * Refuses, as for a Pending person with these accounts and roles: NotFound beyond reach, and as
   * UserPolicy does otherwise.
   */
  public void requireManageable(Actor actor, Set<AccountId> accounts, Collection<Role> roles) {
    UserPolicy.requireManageable(
        actor,
        Standing.of(new UserId(0), UserState.PENDING, roles)
            .within(delegation.span(actor, actor.organization(), accounts)));
  }

  /** Which of these people have an account that the delegate reaches; one statement. */
  public Set<UserId> reached(Actor actor, Collection<UserId> people) {
    Reach reach = reaches.ofPeople(actor);
    return people.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                SELECT DISTINCT h.user_id
                FROM user_account h
                WHERE h.organization_id = :organization AND h.user_id IN (:people)
                  AND %s
                """
                    .formatted(reach.covers("h.account_id")))
            .param("organization", actor.organization().value())
            .param("own", reach.numbers())
            .param("people", people.stream().map(UserId::value).toList())
            .query((row, number) -> new UserId(row.getLong("user_id")))
            .set();
  }

  private boolean isEndUser(OrganizationId organization, UserId id) {
    return jdbc.sql("SELECT type FROM app_user WHERE organization_id = :organization AND id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(String.class)
        .optional()
        .map(AccountType::valueOf)
        .filter(type -> type != AccountType.PRODUCER)
        .isPresent();
  }
}
