package dev.gatehouse.signin;

import dev.gatehouse.shared.Actor;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something of which is counted how often it was tried; only a hash of the text is stored.
 *
 * @param kind apart from which the same text is something else
 */
public record Counted(String kind, String text) {

  // Whoever has one IPv6 address has all that begin with the same 64 bits.
  private static final int BYTES_OF_A_NETWORK = 8;

  /** From where the actor asks: the IPv4 address, or the network of the IPv6 address. */
  public static Counted source(String kind, Actor actor) {
    return new Counted(kind, network(actor.origin()));
  }

  /** SHA-256 in hexadecimal digits. */
  String hash() {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String network(String origin) {
    try {
      return InetAddress.ofLiteral(origin) instanceof Inet6Address address
          ? HexFormat.of().formatHex(address.getAddress(), 0, BYTES_OF_A_NETWORK)
          : origin;
    } catch (IllegalArgumentException notAnAddress) {
      return origin;
    }
  }
}
