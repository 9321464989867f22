package dev.gatehouse.mail;

import dev.gatehouse.shared.OrganizationId;
import java.time.Instant;

/**
 * What the outbox knows of a mail: which composer writes it and what it is about, but not a word of
 * it, so that no secret link is ever stored (S-04).
 *
 * @param reference in the words of the composer, for example the number of an invitation
 */
public record MailOrder(
    MailId id, OrganizationId organization, String kind, long reference, Instant createdAt) {}
