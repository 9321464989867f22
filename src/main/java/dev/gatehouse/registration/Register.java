package dev.gatehouse.registration;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.signin.SourceLimit;
import dev.gatehouse.signin.SourceLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asking to be let in by an ID. What was asked is only stored, whoever asked and whatever there is;
 * a job decides and mails (S-08, D-18).
 */
@Component
public class Register {

  private static final SourceLimit FORMS = new SourceLimit("register", 10, Duration.ofHours(1));

  private final Organizations organizations;
  private final RegistrationTable table;
  private final SourceLimits limits;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Register(
      Organizations organizations,
      RegistrationTable table,
      SourceLimits limits,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.organizations = organizations;
    this.table = table;
    this.limits = limits;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Refuses only whoever asks too often from one source, for whatever (S-12). The same form sent
   * twice is stored once; where self-registration is switched off there is nothing to ask.
   */
  @Command
  public RegistrationId ask(Actor visitor, RegistrationRequest request) {
    limits.count(visitor, FORMS);
    if (!organizations.require(visitor.organization()).selfRegistration()) {
      throw new NotFound("page");
    }
    Optional<RegistrationId> stored =
        table.insert(visitor.organization(), request, Instant.now(clock));
    stored.ifPresent(id -> announce(visitor, id));
    return stored.orElseGet(() -> table.require(visitor.organization(), request));
  }

  private void announce(Actor visitor, RegistrationId id) {
    outbox.enqueue(visitor.organization(), RegistrationJob.KIND, id.value());
    audit.record(
        visitor, RegistrationAction.ASK, detail -> detail.with("registration", id.value()));
  }
}
