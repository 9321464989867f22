package dev.gatehouse.shared;

/** The four kinds of accounts, and therefore of users (FNO-28 to FNO-34, D-15). */
public enum AccountType {
  CUSTOMER,
  PRODUCER,
  PARTNER,
  SELF_REGISTERED
}
