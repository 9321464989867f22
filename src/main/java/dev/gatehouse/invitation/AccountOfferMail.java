package dev.gatehouse.invitation;

import dev.gatehouse.mail.Harmless;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.user.Person;
import dev.gatehouse.web.Times;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Offers somebody one more account. Nothing is sent to whoever is not Active, or could not be
 * linked to it (D-20, FNO-05, FNO-06).
 */
@Component
class AccountOfferMail implements MailComposer {

  static final String KIND = "account-offer";

  private final AccountOfferReading offers;
  private final AccountOfferTokens tokens;
  private final Organizations organizations;
  private final MailTemplates templates;

  AccountOfferMail(
      AccountOfferReading offers,
      AccountOfferTokens tokens,
      Organizations organizations,
      MailTemplates templates) {
    this.offers = offers;
    this.tokens = tokens;
    this.organizations = organizations;
    this.templates = templates;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Mail> compose(MailOrder order) {
    return offers.lockForMail(order).map(this::mail);
  }

  private Mail mail(AccountOfferReading.Addressee addressee) {
    AccountOffer offer = addressee.offer();
    Person person = addressee.person();
    Organization organization = organizations.require(offer.organization());
    Locale language = person.languageIn(organization);
    return templates.render(
        person.email(),
        KIND,
        language,
        Map.of(
            "organization", organization.name(),
            "inviter", Harmless.name(addressee.inviter()),
            "account", Harmless.name(addressee.accounts()),
            "expires", new Times(language, organization.timeZone()).moment(offer.expiresAt()),
            "link",
                organization.link(
                    "/account-offer/" + tokens.mint(offer, addressee.user()).value())),
        organization.name());
  }
}
