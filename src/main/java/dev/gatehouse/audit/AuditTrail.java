package dev.gatehouse.audit;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.UserId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where commands write down what they did, in the transaction in which they do it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {

  private static final int PORTION = 1_000;

  private final NamedParameterJdbcOperations jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditTrail(NamedParameterJdbcOperations jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Something done to nobody in particular. */
  public void record(Actor actor, AuditAction action, UnaryOperator<Detail> details) {
    write(List.of(entry(actor, action, null, details)));
  }

  /** Something done to a person. */
  public void record(
      Actor actor, AuditAction action, UserId subject, UnaryOperator<Detail> details) {
    write(List.of(entry(actor, action, subject, details)));
  }

  /** The same done to many things, none of them a person: an entry for each. */
  public <T> void record(
      Actor actor,
      AuditAction action,
      Collection<T> things,
      BiFunction<Detail, T, Detail> details) {
    write(
        things.stream()
            .map(thing -> entry(actor, action, null, detail -> details.apply(detail, thing)))
            .toList());
  }

  private SqlParameterSource entry(
      Actor actor, AuditAction action, @Nullable UserId subject, UnaryOperator<Detail> details) {
    return new MapSqlParameterSource()
        .addValue("organization", actor.organization().value())
        .addValue("at", Instant.now(clock))
        .addValue("action", action.code())
        .addValue("kind", actor.kind().name())
        .addValue("actor", actor.userId().map(UserId::value).orElse(null), Types.BIGINT)
        .addValue("origin", actor.origin())
        .addValue("subject", subject == null ? null : subject.value(), Types.BIGINT)
        .addValue("details", json.writeValueAsString(details.apply(new Detail()).values()));
  }

  private void write(List<SqlParameterSource> entries) {
    for (int start = 0; start < entries.size(); start += PORTION) {
      jdbc.batchUpdate(
          """
          INSERT INTO audit_entry
            (organization_id, at, action, actor_kind, actor_id, origin, subject_id, details)
          VALUES (:organization, :at, :action, :kind, :actor, :origin, :subject, :details)
          """,
          entries
              .subList(start, Math.min(start + PORTION, entries.size()))
              .toArray(SqlParameterSource[]::new));
    }
  }
}
