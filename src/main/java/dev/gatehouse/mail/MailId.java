package dev.gatehouse.mail;

/** Names one mail of the outbox. */
public record MailId(long value) {}
