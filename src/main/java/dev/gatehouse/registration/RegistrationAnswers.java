package dev.gatehouse.registration;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Token;
import dev.gatehouse.user.User;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mails that answer a registration form. */
@Component
class RegistrationAnswers {

  private final MailTemplates templates;
  private final RegistrationTokens tokens;

  RegistrationAnswers(MailTemplates templates, RegistrationTokens tokens) {
    this.templates = templates;
    this.tokens = tokens;
  }

  /** The link to complete the registration, minted here. */
  Mail link(Organization organization, Registration registration) {
    Token token = tokens.mint(registration);
    return mail(
        organization,
        "registration",
        registration.address(),
        registration.language(),
        Map.of(
            "hours", Registration.VALIDITY.toHours(),
            "link", organization.link("/register/" + token.value())));
  }

  /** One and the same whatever is wrong with the IDs (FNO-21, FNO-22). */
  Mail refusal(Organization organization, Registration registration) {
    return mail(
        organization,
        "registration-refused",
        registration.address(),
        registration.language(),
        Map.of("link", organization.link("/register")));
  }

  /**
   * Tells Active users to sign in and Pending ones to ask, at their stored address (S-05); nobody
   * else is written to (D-20).
   */
  Optional<Mail> toKnown(Organization organization, Registration registration, User user) {
    return switch (user.state()) {
      case ACTIVE ->
          user.address()
              .map(address ->
                  mail(
                      organization,
                      "registration-known",
                      address,
                      user.preferences().languageIn(organization),
                      Map.of("link", organization.link("/sign-in"))));
      case PENDING -> user.address().map(address -> pending(organization, registration, address));
      case INACTIVE, REMOVED -> Optional.empty();
    };
  }

  /**
   * Something else is under way with the address: an invitation, good or not any more, or a
   * registration that waits for approval.
   */
  Mail pending(Organization organization, Registration registration, EmailAddress address) {
    return mail(organization, "registration-pending", address, registration.language(), Map.of());
  }

  private Mail mail(
      Organization organization,
      String template,
      EmailAddress to,
      Locale language,
      Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>(more);
    model.put("organization", organization.name());
    model.put("email", to.value());
    return templates.render(to.value(), template, language, model, organization.name());
  }
}
