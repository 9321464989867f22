package dev.gatehouse.registration;

import java.time.Instant;

/**
 * One line of the queue.
 *
 * @param account what the new account or the one to join is called; empty if that one is gone
 * @param joining whether the account exists already
 * @param product that of one of the lines the ID brings; empty if there is none any more
 * @param lines how many lines it brings
 */
public record WaitingRegistration(
    RegistrationId id,
    String name,
    String email,
    String account,
    boolean joining,
    String product,
    int lines,
    Instant since) {}
