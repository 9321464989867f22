package dev.gatehouse.invitation.web;

import dev.gatehouse.invitation.ImportState;
import dev.gatehouse.invitation.StoredImport;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.web.Times;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One import as the templates show it.
 *
 * @param state the tail of message keys
 * @param own whether the reader sent it and may therefore start it
 * @param ignored what other columns the file names; empty for none
 * @param forgotten whether its rows were discarded after their time
 */
record ImportView(
    long id,
    String state,
    boolean busy,
    boolean own,
    String importer,
    String created,
    int rows,
    int done,
    int invited,
    String ignored,
    boolean forgotten) {

  static ImportView of(StoredImport imported, Actor actor, Times times) {
    return new ImportView(
        imported.id().value(),
        imported.state().name().toLowerCase(Locale.ROOT),
        imported.state().isBusy(),
        actor.userId().equals(Optional.of(imported.importer())),
        Objects.requireNonNullElse(imported.importerName(), "–"),
        times.moment(imported.createdAt()),
        imported.rows(),
        imported.done(),
        imported.invited(),
        imported.ignored(),
        imported.forgotten());
  }

  public boolean isRunning() {
    return state.equals(ImportState.RUNNING.name().toLowerCase(Locale.ROOT));
  }
}
