package dev.gatehouse.audit;

/** A person as the trail knew them for a time. */
public record AuditSubject(long subject, int revision) {}
