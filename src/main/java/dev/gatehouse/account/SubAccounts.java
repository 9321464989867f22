package dev.gatehouse.account;

/** What becomes of the sub-accounts of an account that is deleted (D-14, FNO-37). */
public enum SubAccounts {
  /** They move to its parent, with all that is below them; to the top if it had none. */
  KEEP,
  /** They are deleted with it. */
  DELETE
}
