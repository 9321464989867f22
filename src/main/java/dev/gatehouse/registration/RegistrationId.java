package dev.gatehouse.registration;

/** Names one registration; it tells nothing without its organization (S-09). */
public record RegistrationId(long value) {}
