package dev.gatehouse.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret part of a mailed link: 256 random bits (S-03). Only {@link #hash()} is ever stored; a
 * plain SHA-256 is enough, as there is nothing to guess.
 */
public record Token(String value) {

  /** That of nothing: nobody ever gets it. */
  public static final Token NONE = new Token("");

  private static final int BYTES = 32;

  public static Token random(SecureRandom randomness) {
    byte[] bytes = new byte[BYTES];
    randomness.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Keeps the secret out of logs and messages (S-18). */
  @Override
  public String toString() {
    return "Token[…]";
  }
}
