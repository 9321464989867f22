package dev.gatehouse.invitation;

/** Names one import within its organization. */
public record ImportId(long value) {}
