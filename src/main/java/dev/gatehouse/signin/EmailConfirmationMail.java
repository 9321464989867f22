package dev.gatehouse.signin;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.mail.MailTemplates;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.user.Preferences;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserAddress;
import dev.gatehouse.user.Users;
import dev.gatehouse.web.Times;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The link by which a new address is confirmed. Where the address is somebody else's there is no
 * link: its owner, if Active, learns that it was tried, and who tried learns nothing (S-08).
 */
@Component
class EmailConfirmationMail implements MailComposer {

  static final String KIND = "email-confirmation";

  private static final String IN_USE = "email-in-use";

  private final EmailChanges changes;
  private final Users users;
  private final UserAddress addresses;
  private final Organizations organizations;
  private final MailTemplates templates;

  EmailConfirmationMail(
      EmailChanges changes,
      Users users,
      UserAddress addresses,
      Organizations organizations,
      MailTemplates templates) {
    this.changes = changes;
    this.users = users;
    this.addresses = addresses;
    this.organizations = organizations;
    this.templates = templates;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Mail> compose(MailOrder order) {
    // Locked, or a link could be minted for what has been replaced (S-04).
    return changes
        .lockOpen(order.organization(), order.reference())
        .flatMap(change -> compose(organizations.require(order.organization()), change));
  }

  private Optional<Mail> compose(Organization organization, RequestedEmail change) {
    User user = users.require(organization.id(), change.user());
    Optional<User> owner = addresses.owner(user, change.address());
    return owner.isEmpty()
        ? Optional.of(confirmation(organization, user, change))
        : owner
            .filter(User::isActive)
            .flatMap(
                active -> active.address().map(address -> inUse(organization, active, address)));
  }

  private Mail confirmation(Organization organization, User user, RequestedEmail change) {
    Preferences reader = user.preferences();
    Times times = new Times(reader.languageIn(organization), reader.zoneIn(organization));
    return templates.render(
        change.address().value(),
        KIND,
        times.locale(),
        Map.of(
            "organization", organization.name(),
            "email", change.address().value(),
            "expires", times.moment(change.until()),
            "link",
                organization.link(
                    "/email-confirmation/" + changes.mint(organization.id(), change).value())),
        organization.name());
  }

  private Mail inUse(Organization organization, User owner, EmailAddress address) {
    return templates.render(
        address.value(),
        IN_USE,
        owner.preferences().languageIn(organization),
        Map.of("organization", organization.name(), "email", address.value()),
        organization.name());
  }
}
