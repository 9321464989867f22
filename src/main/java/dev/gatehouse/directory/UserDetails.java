package dev.gatehouse.directory;

import dev.gatehouse.user.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person in full.
 *
 * @param accounts the paths of the linked accounts
 * @param joinedAt none for somebody who has never been Active
 */
public record UserDetails(
    UserRow row,
    Kind kind,
    List<String> accounts,
    @Nullable String phone,
    Instant createdAt,
    @Nullable Instant joinedAt) {}
