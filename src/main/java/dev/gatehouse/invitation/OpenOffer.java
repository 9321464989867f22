package dev.gatehouse.invitation;

import java.time.Instant;

/**
 * What the page of an account offer shows.
 *
 * @param email by which the person is known who may answer
 * @param accounts names of what is offered
 */
public record OpenOffer(String email, String inviter, String accounts, Instant expiresAt) {}
