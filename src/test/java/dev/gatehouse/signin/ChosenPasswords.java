package dev.gatehouse.signin;

import java.util.Collection;
import org.springframework.boot.test.context.TestComponent;

/** Passwords for tests, without the rules of choosing. */
@TestComponent
public class ChosenPasswords {
  private final PasswordRules rules;
  private final PasswordHashing hashing;

  ChosenPasswords(PasswordRules rules, PasswordHashing hashing) {
    this.rules = rules;
    this.hashing = hashing;
  }

  /** Fails for one that the person could not choose. */
  public void check(String password, Collection<String> personal) {
    rules.check(password, personal);
  }

  public String hash(String password) {
    return hashing.hash(password);
  }

  /** Somebody can sign in with it. */
  public ChosenPassword of(String password) {
    return withHash(hash(password));
  }

  /** For rows that nobody signs in with. */
  public static ChosenPassword withHash(String hash) {
    return new ChosenPassword(hash);
  }
}
