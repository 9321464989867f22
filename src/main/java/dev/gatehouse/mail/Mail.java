package dev.gatehouse.mail;

/**
 * One mail as it leaves.
 *
 * @param to the stored address of one person, never one that was typed into a form (S-05)
 */
public record Mail(String to, String subject, String text, String html) {}
