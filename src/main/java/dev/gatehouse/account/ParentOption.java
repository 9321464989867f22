package dev.gatehouse.account;

/**
 * An account that a form offers as the one above.
 *
 * @param obstacle the tail of the message key for why it cannot be chosen: self-registered, type,
 *     below or itself; empty for none
 */
public record ParentOption(
    AccountId id, String name, String path, boolean checked, String obstacle) {}
