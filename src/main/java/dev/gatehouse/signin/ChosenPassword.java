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

  String hash() {
    return hash;
  }
}
