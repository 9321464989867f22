package dev.gatehouse.entitlement;

import dev.gatehouse.account.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entitlement as a form asks for it; nothing of it is checked yet.
 *
 * @param key of the form: sent again, it makes no second entitlement
 * @param code given by the producer; empty for one that the portal issues
 */
public record NewEntitlement(UUID key, String code, @Nullable AccountId account) {}
