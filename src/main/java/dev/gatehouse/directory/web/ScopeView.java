package dev.gatehouse.directory.web;

import dev.gatehouse.directory.ScopePage;
import dev.gatehouse.web.Times;
import java.time.Instant;

/**
 * One line of the scopes as the template shows it.
 *
 * @param retired since when it is given to nobody any more; empty for one in use
 */
record ScopeView(long id, String name, String description, String retired, int holders) {

  static ScopeView of(ScopePage.Row row, Times times) {
    Instant retired = row.retiredAt();
    return new ScopeView(
        row.id(),
        row.name(),
        row.description(),
        retired == null ? "" : times.date(retired),
        row.holders());
  }
}
