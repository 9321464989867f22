package dev.gatehouse.invitation;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file that was taken in, and how far it is.
 *
 * @param importer by whose rights its rows are decided
 * @param importerName null for somebody who was deleted since
 * @param origin from where the importer sent it
 * @param ignored what other columns the file names
 * @param forgotten whether its rows were discarded after their time
 */
public record StoredImport(
    ImportId id,
    OrganizationId organization,
    UserId importer,
    @Nullable String importerName,
    String origin,
    ImportState state,
    Letter letter,
    String ignored,
    int rows,
    int done,
    int invited,
    Instant createdAt,
    boolean forgotten) {}
