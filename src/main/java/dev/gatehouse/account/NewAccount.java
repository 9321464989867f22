package dev.gatehouse.account;

import dev.gatehouse.shared.AccountType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as a form asks for it; nothing of it is checked yet.
 *
 * @param key of the form: sent again, it makes no second account
 * @param type of an account at the top; below a parent it is the parent's (D-14)
 */
public record NewAccount(UUID key, String name, AccountType type, @Nullable AccountId parent) {}
