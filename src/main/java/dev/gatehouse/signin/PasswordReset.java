package dev.gatehouse.signin;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Choosing a new password by a mailed link. Asking only stores what was asked, so that nobody
 * learns who exists (S-08); a job decides and mails.
 */
@Component
public class PasswordReset {

  private static final SourceLimit REQUESTS = new SourceLimit("reset", 30, Duration.ofHours(1));

  private final PasswordResets resets;
  private final OutstandingLinks links;
  private final Credentials credentials;
  private final Sessions sessions;
  private final SignInDelay delay;
  private final SourceLimits limits;
  private final Outbox outbox;
  private final AuditTrail audit;

  PasswordReset(
      PasswordResets resets,
      OutstandingLinks links,
      Credentials credentials,
      Sessions sessions,
      SignInDelay delay,
      SourceLimits limits,
      Outbox outbox,
      AuditTrail audit) {
    this.resets = resets;
    this.links = links;
    this.credentials = credentials;
    this.sessions = sessions;
    this.delay = delay;
    this.limits = limits;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Refuses only whoever asks too often from one source, for whomever (S-12). */
  @Command
  public void request(Actor visitor, EmailAddress address) {
    OrganizationId organization = visitor.organization();
    limits.count(visitor, REQUESTS);
    long id = resets.store(organization, address);
    outbox.enqueue(organization, PasswordResetMail.KIND, id);
    audit.record(visitor, SigninAction.RESET_REQUESTED, detail -> detail);
  }

  /** Whose password the link would set; changes nothing, as mail gateways follow links too. */
  public Optional<UserId> find(OrganizationId organization, Token token) {
    return resets.find(organization, token);
  }

  /**
   * Sets the password if the link is still good, and signs the person out everywhere. Empty if the
   * link is unknown, used, expired or for somebody who is not Active.
   */
  @Command
  public Optional<UserId> reset(Actor visitor, Token token, ChosenPassword password) {
    OrganizationId organization = visitor.organization();
    Optional<UserId> user = resets.consume(organization, token);
    user.ifPresent(id -> setPassword(visitor.as(id), id, password));
    return user;
  }

  private void setPassword(Actor actor, UserId user, ChosenPassword password) {
    OrganizationId organization = actor.organization();
    credentials.set(organization, user, password);
    links.discardAll(organization, user);
    sessions.endAll(user);
    delay.forget(actor, user);
    outbox.enqueue(organization, PasswordChangedMail.KIND, user.value());
    audit.record(actor, SigninAction.PASSWORD_RESET, user, detail -> detail);
  }
}
