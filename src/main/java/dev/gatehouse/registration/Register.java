package dev.gatehouse.registration;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.signin.SourceLimit;
import dev.gatehouse.signin.SourceLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Asking to be let in by an ID. What was asked is only stored, whoever asked and whatever there is;
 * a job decides and mails (S-08, D-18).
 */
@Component
public class Register {

  private static final SourceLimit FORMS = new SourceLimit("register", 10, Duration.ofHours(1));

  private final RegistrationTable table;
  private final SourceLimits limits;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Register(
      RegistrationTable table, SourceLimits limits, Outbox outbox, AuditTrail audit, Clock clock) {
    this.table = table;
    this.limits = limits;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Refuses only whoever asks too often from one source, for whatever (S-12). */
  @Command
  public RegistrationId ask(Actor visitor, RegistrationRequest request) {
    limits.count(visitor, FORMS);
    RegistrationId id = table.insert(visitor.organization(), request, Instant.now(clock));
    outbox.enqueue(visitor.organization(), RegistrationJob.KIND, id.value());
    audit.record(visitor, RegistrationAction.ASK, detail -> detail);
    return id;
  }
}
