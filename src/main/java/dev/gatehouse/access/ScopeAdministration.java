package dev.gatehouse.access;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Making, describing, renaming and retiring scopes (D-17). Their holders keep them whatever happens
 * here. What is already as wished stays so without a word: it is the second half of a double click
 * (R-07).
 */
@Component
public class ScopeAdministration {

  private final Organizations organizations;
  private final Scopes scopes;
  private final ScopeTable table;
  private final AuditTrail audit;
  private final Clock clock;

  ScopeAdministration(
      Organizations organizations, Scopes scopes, ScopeTable table, AuditTrail audit, Clock clock) {
    this.organizations = organizations;
    this.scopes = scopes;
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new scope; the form with the same key, sent again, adds nothing. */
  @Command
  public Scope create(Actor actor, UUID key, ScopeDefinition wanted) {
    organizations.lock(actor.organization());
    actor.require(Permission.MANAGE_USERS);
    UUID request = wanted.fingerprint(key);
    return table
        .find(actor.organization(), request)
        .map(DescribedScope::scope)
        .orElseGet(() -> createNow(actor, request, wanted));
  }

  /**
   * The scope as it is wanted; systems that read it see a new name from now on. Refuses with
   * SCOPE_CHANGED where it is not the version that was seen any more.
   */
  @Command
  public void change(Actor actor, ScopeId id, long version, ScopeDefinition wanted) {
    DescribedScope scope = lockAndRequire(actor, id);
    if (!wanted.describes(scope)) {
      if (scope.version() != version) {
        throw new Refused(AccessRefusal.SCOPE_CHANGED);
      }
      ScopeName name = wanted.requireSound();
      requireFree(actor, name, id);
      table.update(actor.organization(), id, name, wanted.description());
      audit.record(
          actor,
          ScopeAction.CHANGE,
          detail ->
              detail
                  .with("scope", scope.name())
                  .changed("name", scope.name(), name.value())
                  .changed("description", scope.description(), wanted.description()));
    }
  }

  /** From now on it is given to nobody any more; who has it keeps it. */
  @Command
  public void retire(Actor actor, ScopeId id) {
    DescribedScope scope = lockAndRequire(actor, id);
    if (!scope.retired()) {
      table.retire(actor.organization(), id, Instant.now(clock));
      audit.record(actor, ScopeAction.RETIRE, detail -> detail.with("scope", scope.name()));
    }
  }

  /** Takes back that it was retired. */
  @Command
  public void reinstate(Actor actor, ScopeId id) {
    DescribedScope scope = lockAndRequire(actor, id);
    if (scope.retired()) {
      table.retire(actor.organization(), id, null);
      audit.record(actor, ScopeAction.REINSTATE, detail -> detail.with("scope", scope.name()));
    }
  }

  /** For the pages that ask whether to go on. */
  public DescribedScope require(Actor actor, ScopeId id) {
    actor.require(Permission.MANAGE_USERS);
    return table.require(actor.organization(), id);
  }

  private Scope createNow(Actor actor, UUID request, ScopeDefinition wanted) {
    ScopeName name = wanted.requireSound();
    requireFree(actor, name, ScopeTable.NOT_YET);
    Scope scope = table.insert(actor.organization(), name, wanted.description(), request);
    audit.record(
        actor,
        ScopeAction.CREATE,
        detail -> detail.with("scope", scope.name()).with("description", wanted.description()));
    return scope;
  }

  private DescribedScope lockAndRequire(Actor actor, ScopeId id) {
    organizations.lock(actor.organization());
    return require(actor, id);
  }

  private void requireFree(Actor actor, ScopeName name, ScopeId of) {
    scopes
        .find(actor.organization(), name)
        .filter(other -> !other.id().equals(of))
        .ifPresent(other -> {
          throw new Refused(
              other.retired() ? AccessRefusal.SCOPE_NAME_RETIRED : AccessRefusal.SCOPE_NAME_TAKEN,
              other.name());
        });
  }
}
