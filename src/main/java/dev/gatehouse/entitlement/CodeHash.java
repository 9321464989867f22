package dev.gatehouse.entitlement;

import dev.gatehouse.shared.IssuedCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept and looked up of an entitlement or activation ID that somebody typed: its SHA-256,
 * so that it can wait without being readable, and the time a look-up takes does not tell how much
 * of it was guessed (D-18).
 *
 * @param hex 64 digits
 */
public record CodeHash(String hex) {

  /** The same for all ways to type an ID, see {@link EntitlementCode}; of any text. */
  public static CodeHash of(String typed) {
    try {
      return new CodeHash(
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(IssuedCode.canonical(typed).getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
