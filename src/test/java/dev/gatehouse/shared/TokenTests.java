package dev.gatehouse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TokenTests {
  @Test
  @Tag("S-03")
  void has256RandomBits() {
    Token token = Token.random(new SecureRandom());
    assertThat(Base64.getUrlDecoder().decode(token.value())).hasSize(32);
    assertThat(token).isNotEqualTo(Token.random(new SecureRandom()));
  }

  @Test
  void standsInAnAddressAsItIs() {
    assertThat(Token.random(new SecureRandom()).value()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void isHashedWithSha256() {
    assertThat(HexFormat.of().formatHex(new Token("abc").hash()))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  @Tag("S-18")
  void doesNotTellItsValueToALog() {
    Token token = Token.random(new SecureRandom());
    assertThat("followed " + token).doesNotContain(token.value());
  }
}
