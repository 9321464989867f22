package dev.gatehouse.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row and what becomes of it.
 *
 * @param outcome null as long as nobody has looked at it
 * @param reason the key of a sentence; null where there is nothing to say
 * @param arguments what the sentence names
 * @param done whether it has happened; otherwise it is what would
 */
public record ImportedRow(
    ImportRow row,
    @Nullable ImportOutcome outcome,
    @Nullable String reason,
    List<String> arguments,
    boolean done) {}
