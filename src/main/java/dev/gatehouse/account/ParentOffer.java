package dev.gatehouse.account;

import java.util.List;

/**
 * What a form offers as the account above.
 *
 * @param nothingFound whether a search found nothing but what is chosen already
 */
public record ParentOffer(List<ParentOption> options, boolean nothingFound) {}
