package dev.gatehouse.invitation;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.audit.Detail;
import dev.gatehouse.invitation.AccountOfferTable.Term;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.Grants;
import dev.gatehouse.user.User;
import dev.gatehouse.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Writes, sends again and ends account offers, on behalf of commands that decided so. A mail is
 * ordered each time; whether there is anybody to read it is found out when it is written.
 */
@Component
class AccountOfferDesk {

  private final AccountOfferTable offers;
  private final AccountOfferTokens tokens;
  private final InvitationLimits limits;
  private final Users users;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  AccountOfferDesk(
      AccountOfferTable offers,
      AccountOfferTokens tokens,
      InvitationLimits limits,
      Users users,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.offers = offers;
    this.tokens = tokens;
    this.limits = limits;
    this.users = users;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  void open(
      Actor actor, Organization organization, long batch, EmailAddress address, Grants wished) {
    Term term = term(organization);
    AccountOffer offer = offers.insert(actor, batch, address, wished, term);
    mail(actor, offer);
    record(
        actor,
        offer,
        InvitationAction.OFFER,
        detail ->
            detail
                .with("accounts", wished.accounts().names())
                .with("roles", wished.roleNames())
                .with("expiresAt", moment(term)));
  }

  void reissue(Actor actor, Organization organization, AccountOffer offer) {
    requireUnaccepted(offer);
    Term term = term(organization);
    offers.reissue(offer, actor.userId().orElseThrow(), term);
    mail(actor, offer);
    tokens.kill(offer);
    record(
        actor,
        offer,
        InvitationAction.OFFER_RESEND,
        detail -> detail.with("expiresAt", moment(term)));
  }

  void revoke(Actor actor, AccountOffer offer) {
    if (!offer.isUnanswered()) {
      throw new Refused(InvitationRefusal.NOT_OPEN);
    }
    offers.end(offer, InvitationState.REVOKED);
    tokens.kill(offer);
    record(actor, offer, InvitationAction.OFFER_REVOKE, detail -> detail);
  }

  void discard(Actor actor, AccountOffer offer) {
    requireUnaccepted(offer);
    record(actor, offer, InvitationAction.OFFER_DISCARD, detail -> detail);
    offers.delete(offer);
  }

  void accept(AccountOffer offer) {
    offers.end(offer, InvitationState.ACCEPTED);
    tokens.kill(offer);
  }

  private static void requireUnaccepted(AccountOffer offer) {
    if (offer.state() == InvitationState.ACCEPTED) {
      throw new Refused(InvitationRefusal.NOT_OPEN);
    }
  }

  private void mail(Actor actor, AccountOffer offer) {
    limits.count(actor, offer.address());
    offers.mailedBy(offer, outbox.enqueue(offer.organization(), AccountOfferMail.KIND, offer.id()));
  }

  private void record(
      Actor actor, AccountOffer offer, InvitationAction action, UnaryOperator<Detail> detail) {
    Optional<User> subject = users.find(offer.organization(), offer.address());
    if (subject.isPresent()) {
      audit.record(actor, action, subject.get().id(), detail);
    } else {
      audit.record(actor, action, detail);
    }
  }

  private Term term(Organization organization) {
    Instant now = Instant.now(clock);
    return new Term(now, now.plus(organization.invitationValidity()));
  }

  private static String moment(Term term) {
    return term.until().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
