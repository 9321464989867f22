package dev.gatehouse.signin;

/**
 * A password that obeys the rules, as its hash. Only {@link PasswordChoice} makes one, so a command
 * that takes it cannot be given a password that nobody has checked (S-01).
 */
public final class ChosenPassword {

  private final String hash;

  ChosenPassword(String hash) {
    this.hash = hash;
  }

  /** One that was kept as its hash while its owner waited to be let in (D-18). */
  public static ChosenPassword kept(String hash) {
    return new ChosenPassword(hash);
  }

  /** To be kept in the database until its owner is let in, and nowhere else. */
  public String hash() {
    return hash;
  }
}
