package dev.gatehouse.audit;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.UserId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where commands write down what they did, in the transaction in which they do it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Something done to nobody in particular. */
  public void record(Actor actor, AuditAction action, UnaryOperator<Detail> details) {
    write(actor, action, null, details);
  }

  /** Something done to a person. */
  public void record(
      Actor actor, AuditAction action, UserId subject, UnaryOperator<Detail> details) {
    write(actor, action, subject, details);
  }

  private void write(
      Actor actor, AuditAction action, @Nullable UserId subject, UnaryOperator<Detail> details) {
    jdbc.sql(
            """
            INSERT INTO audit_entry
              (organization_id, at, action, actor_kind, actor_id, origin, subject_id, details)
            VALUES (:organization, :at, :action, :kind, :actor, :origin, :subject, :details)
            """)
        .param("organization", actor.organization().value())
        .param("at", Instant.now(clock))
        .param("action", action.code())
        .param("kind", actor.kind().name())
        .param("actor", actor.userId().map(UserId::value).orElse(null), Types.BIGINT)
        .param("origin", actor.origin())
        .param("subject", subject == null ? null : subject.value(), Types.BIGINT)
        .param("details", json.writeValueAsString(details.apply(new Detail()).values()))
        .update();
  }
}
