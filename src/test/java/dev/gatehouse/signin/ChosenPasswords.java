package dev.gatehouse.signin;

import org.springframework.boot.test.context.TestComponent;

/** Passwords for tests, without the rules of choosing. */
@TestComponent
public class ChosenPasswords {
  private final PasswordHashing hashing;

  ChosenPasswords(PasswordHashing hashing) {
    this.hashing = hashing;
  }

  /** Somebody can sign in with it. */
  public ChosenPassword of(String password) {
    return withHash(hashing.hash(password));
  }

  /** For rows that nobody signs in with. */
  public static ChosenPassword withHash(String hash) {
    return new ChosenPassword(hash);
  }
}
