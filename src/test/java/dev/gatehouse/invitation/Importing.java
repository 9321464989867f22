package dev.gatehouse.invitation;

import dev.gatehouse.cast.Member;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.support.Rows;
import dev.gatehouse.web.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Imports as a manager makes them, step by step. */
@TestComponent
public class Importing {
  private final InvitationImports imports;
  private final ImportQuery query;
  private final Rows rows;

  Importing(InvitationImports imports, ImportQuery query, Rows rows) {
    this.imports = imports;
    this.query = query;
    this.rows = rows;
  }

  /** Taken in and looked through. */
  public ImportId checked(Member importer, String text) {
    ImportId id = create(importer.tenant().actor(importer), text);
    await(importer.tenant().id(), id, ImportState.READY);
    return id;
  }

  /** Taken in, looked through and run. */
  public ImportId finished(Member importer, String text) {
    return finished(importer, request(text));
  }

  ImportId finished(Member importer, ImportRequest request) {
    Actor actor = importer.tenant().actor(importer);
    ImportId id = imports.create(actor, request);
    await(importer.tenant().id(), id, ImportState.READY);
    imports.start(actor, id);
    await(importer.tenant().id(), id, ImportState.FINISHED);
    return id;
  }

  ImportId create(Actor actor, String text) {
    return imports.create(actor, request(text));
  }

  static ImportRequest request(String text) {
    try {
      return new ImportRequest(
          UUID.randomUUID(),
          new ImportFile(CsvTable.pasted(ImportFile.COLUMNS, text)),
          Letter.PLAIN);
    } catch (IOException neverOfAText) {
      throw new UncheckedIOException(neverOfAText);
    }
  }

  /** Started, but without a job: the test is the job. */
  ImportId startedWithoutJob(Member importer, String text) {
    ImportId id = checked(importer, text);
    rows.change("UPDATE invitation_import SET state = 'RUNNING' WHERE id = ?", id.value());
    return id;
  }

  void await(OrganizationId organization, ImportId id, ImportState state) {
    rows.await("import is " + state, () -> query.require(organization, id).state() == state);
  }

  /** As "4 ALREADY_USER", in the order of the file. */
  List<String> outcomes(OrganizationId organization, ImportId id) {
    return query.rows(query.require(organization, id), ImportQuery.Selection.ALL, 0, 1_000).stream()
        .map(row -> row.row().line() + " " + row.outcome())
        .toList();
  }

  /** The key of the sentence and what it names. */
  List<String> reasons(OrganizationId organization, ImportId id) {
    return query.rows(query.require(organization, id), ImportQuery.Selection.ALL, 0, 1_000).stream()
        .map(row -> row.reason() == null ? "" : row.reason() + row.arguments())
        .toList();
  }
}
