package dev.gatehouse.invitation;

import dev.gatehouse.account.Account;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.Delegates;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Person;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserLinks;
import dev.gatehouse.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What there is to say of an account offer to the person it is for, while it is good. */
@Component
class AccountOfferReading {

  private final AccountOfferTable offers;
  private final Users users;
  private final People people;
  private final Delegates delegates;
  private final UserLinks links;
  private final Accounts accounts;
  private final Clock clock;

  AccountOfferReading(
      AccountOfferTable offers,
      Users users,
      People people,
      Delegates delegates,
      UserLinks links,
      Accounts accounts,
      Clock clock) {
    this.offers = offers;
    this.users = users;
    this.people = people;
    this.delegates = delegates;
    this.links = links;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Somebody Active who is offered an account by a delegate who still manages its people.
   *
   * @param accounts names of what is offered
   * @param inviter what the delegate is called
   */
  record Addressee(AccountOffer offer, User user, Person person, String inviter, String accounts) {}

  /** Locked, or a link could be minted after a Resend killed those before it (S-04). */
  Optional<Addressee> lockForMail(MailOrder order) {
    return offers
        .lock(order.organization(), order.reference())
        .filter(offer -> offer.isMailedBy(order.id()))
        .flatMap(offer ->
            users
                .find(offer.organization(), offer.address())
                .flatMap(user -> addressee(offer, user.id())))
        .filter(this::fits);
  }

  /** Empty where the time is over, it was revoked, or the delegate could not invite any more. */
  Optional<Addressee> addressee(AccountOffer offer, UserId id) {
    OrganizationId organization = offer.organization();
    Optional<Person> person = people.find(organization, id);
    Optional<Person> inviter = people.find(organization, offer.inviter());
    boolean good =
        offer.isOpenAt(Instant.now(clock))
            && delegates.standFor(organization, offer.inviter(), offer.accounts());
    return good && person.isPresent() && inviter.isPresent()
        ? Optional.of(
            new Addressee(
                offer,
                users.require(organization, id),
                person.get(),
                inviter.get().name().orElse(inviter.get().email()),
                names(offer)))
        : Optional.empty();
  }

  private boolean fits(Addressee addressee) {
    try {
      links.requireFitting(addressee.user(), addressee.offer().accounts());
      return true;
    } catch (Refused misfit) {
      return false;
    }
  }

  private String names(AccountOffer offer) {
    return accounts.find(offer.organization(), offer.accounts()).stream()
        .map(Account::name)
        .collect(Collectors.joining(", "));
  }
}
