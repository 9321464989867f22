package dev.gatehouse.invitation;

/** Names one invitation within its organization. */
public record InvitationId(long value) {}
