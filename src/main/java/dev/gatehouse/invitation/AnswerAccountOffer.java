package dev.gatehouse.invitation;

import dev.gatehouse.invitation.AccountOfferReading.Addressee;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import dev.gatehouse.user.UserLinks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answering an account offer by its link: the person comes to the account, and to nothing else. */
@Component
public class AnswerAccountOffer {

  private final Organizations organizations;
  private final AccountOfferTokens tokens;
  private final AccountOfferTable offers;
  private final AccountOfferReading reading;
  private final AccountOfferDesk desk;
  private final UserLinks links;

  AnswerAccountOffer(
      Organizations organizations,
      AccountOfferTokens tokens,
      AccountOfferTable offers,
      AccountOfferReading reading,
      AccountOfferDesk desk,
      UserLinks links) {
    this.organizations = organizations;
    this.tokens = tokens;
    this.offers = offers;
    this.reading = reading;
    this.desk = desk;
    this.links = links;
  }

  /** What the link leads to, while it is good; changes nothing (S-03). */
  public Optional<OpenOffer> find(OrganizationId organization, Token token) {
    return open(organization, token)
        .map(addressee ->
            new OpenOffer(
                addressee.person().email(),
                addressee.inviter(),
                addressee.accounts(),
                addressee.offer().expiresAt()));
  }

  /**
   * Whether the account was added. Refuses where it cannot stand beside those the person has
   * (FNO-05, FNO-06); false for a link that is good no more, or of a delegate who is none any more.
   */
  @Command
  public boolean accept(Actor visitor, Token token) {
    organizations.lock(visitor.organization());
    Optional<Addressee> addressee = open(visitor.organization(), token);
    addressee.ifPresent(found -> {
      links.add(visitor.as(found.person().id()), found.user(), found.offer().accounts());
      desk.accept(found.offer());
    });
    return addressee.isPresent();
  }

  private Optional<Addressee> open(OrganizationId organization, Token token) {
    return tokens
        .find(organization, token)
        .flatMap(found ->
            offers
                .find(organization, found.offer())
                .flatMap(offer -> reading.addressee(offer, found.user())));
  }
}
