package dev.gatehouse.invitation;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.user.User;
import dev.gatehouse.user.Users;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a mail would say if it were sent now; its link leads nowhere. */
@Component
public class InvitationPreview {

  private final Organizations organizations;
  private final Users users;
  private final InvitationWriter writer;
  private final Clock clock;

  InvitationPreview(
      Organizations organizations, Users users, InvitationWriter writer, Clock clock) {
    this.organizations = organizations;
    this.users = users;
    this.writer = writer;
    this.clock = clock;
  }

  /** To the first of the typed addresses, or to somebody made up. */
  public Mail of(Actor actor, Letter letter, String typed) {
    Organization organization = organizations.require(actor.organization());
    String address =
        AddressList.parse(typed).addresses().stream()
            .findFirst()
            .map(first -> first.value())
            .orElse("name@example.com");
    return writer.write(
        organization,
        address,
        letter,
        new InvitationWriter.Terms(
            actor.userId().flatMap(user -> users.find(organization.id(), user)).flatMap(User::name),
            Instant.now(clock).plus(organization.invitationValidity()),
            organization.link("/invitation/…")));
  }
}
