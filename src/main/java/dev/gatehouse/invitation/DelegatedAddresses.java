package dev.gatehouse.invitation;

import dev.gatehouse.account.Reach;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.Delegates;
import dev.gatehouse.user.Reaches;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserState;
import dev.gatehouse.user.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What addresses are to a delegate (D-12): of people out of reach nothing is told, neither that
 * they are here nor that somebody else has invited them.
 */
@Component
class DelegatedAddresses {

  private final JdbcClient jdbc;
  private final Users users;
  private final Delegates delegates;
  private final Reaches reaches;

  DelegatedAddresses(JdbcClient jdbc, Users users, Delegates delegates, Reaches reaches) {
    this.jdbc = jdbc;
    this.users = users;
    this.delegates = delegates;
    this.reaches = reaches;
  }

  /**
   * A list of addresses, sorted out.
   *
   * @param problems of those that cannot be invited, as the delegate may know
   * @param elsewhere those of people out of reach, who are offered the account
   */
  record Sorted(List<AddressProblem> problems, Set<EmailAddress> elsewhere) {}

  /** A Removed person is nobody: invited again like a stranger (D-03). */
  Sorted sort(Actor actor, AddressList list) {
    Map<String, User> known =
        users.findAll(actor.organization(), list.addresses()).stream()
            .filter(user -> user.state() != UserState.REMOVED)
            .collect(
                Collectors.toMap(
                    user -> user.address().orElseThrow().canonical(), Function.identity()));
    Set<UserId> reached = delegates.reached(actor, known.values().stream().map(User::id).toList());
    Set<String> offered = offered(actor, list);
    Stream<AddressProblem> invalid =
        list.invalid().stream().map(typed -> problem(typed, InvitationRefusal.INVALID_ADDRESS));
    Stream<AddressProblem> taken =
        list.addresses().stream()
            .flatMap(address ->
                reason(
                    address, Optional.ofNullable(known.get(address.canonical())), reached, offered)
                    .map(reason -> problem(address.value(), reason))
                    .stream());
    return new Sorted(
        Stream.concat(invalid, taken).toList(),
        list.addresses().stream()
            .filter(address -> known.containsKey(address.canonical()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Optional<InvitationRefusal> reason(
      EmailAddress address, Optional<User> user, Set<UserId> reached, Set<String> offered) {
    Optional<InvitationRefusal> within =
        user.filter(known -> reached.contains(known.id()))
            .map(known ->
                known.isPending()
                    ? InvitationRefusal.ALREADY_INVITED
                    : InvitationRefusal.ALREADY_USER);
    return within.or(() ->
        Optional.of(InvitationRefusal.ALREADY_INVITED)
            .filter(any -> offered.contains(address.canonical())));
  }

  private static AddressProblem problem(String typed, InvitationRefusal reason) {
    return new AddressProblem(typed, reason, Optional.empty(), Optional.empty());
  }

  /** What the delegate sees as invited already. */
  private Set<String> offered(Actor actor, AddressList list) {
    Reach reach = reaches.ofPeople(actor);
    return list.addresses().isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                SELECT DISTINCT o.email_canonical
                FROM account_offer o
                JOIN account_offer_account h
                  ON h.organization_id = o.organization_id AND h.offer_id = o.id
                WHERE o.organization_id = :organization
                  AND o.state <> 'ACCEPTED'
                  AND o.email_canonical IN (:addresses)
                  AND %s
                """
                    .formatted(reach.covers("h.account_id")))
            .param("organization", actor.organization().value())
            .param("own", reach.numbers())
            .param("addresses", list.addresses().stream().map(EmailAddress::canonical).toList())
            .query(String.class)
            .set();
  }
}
