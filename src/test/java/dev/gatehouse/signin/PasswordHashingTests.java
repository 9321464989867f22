package dev.gatehouse.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Member;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@Tag("S-02")
class PasswordHashingTests {
  private final PasswordHashing hashing =
      new PasswordHashing(new SigninSettings(15, 2, Duration.ofHours(24)));

  @Test
  void isArgon2idWith19MebibytesTwoPassesAndOneLane() {
    assertThat(hashing.hash(Member.PASSWORD))
        .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void isSaltedAndFitsItsColumn() {
    String hash = hashing.hash(Member.PASSWORD);
    assertThat(hash).isNotEqualTo(hashing.hash(Member.PASSWORD)).hasSizeLessThan(255);
    assertThat(hash).doesNotContain(Member.PASSWORD);
  }

  @Test
  void knowsTheRightPasswordFromAWrongOne() {
    Optional<String> hash = Optional.of(hashing.hash(Member.PASSWORD));
    assertThat(hashing.matches(Member.PASSWORD, hash)).isTrue();
    assertThat(hashing.matches(Member.PASSWORD + " ", hash)).isFalse();
    assertThat(hashing.matches("", hash)).isFalse();
  }

  @Test
  @Tag("S-01")
  void cutsNothingOff() {
    String thousand = "a".repeat(1000);
    assertThat(hashing.matches(thousand + "b", Optional.of(hashing.hash(thousand + "c"))))
        .isFalse();
  }

  @Test
  void takesTheSameLettersFromAnyKeyboard() {
    assertThat(
            hashing.matches(
                "cafe\u0301 am see im mai", Optional.of(hashing.hash("café am see im mai"))))
        .isTrue();
  }

  @Test
  @Tag("S-08")
  void nobodysPasswordIsNeverRight() {
    assertThat(hashing.matches("nobody has this password", Optional.empty())).isFalse();
  }

  @Test
  void knowsAHashOfWeakerParameters() {
    String weak = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode("secret");
    assertThat(hashing.isOld(weak)).isTrue();
    assertThat(hashing.isOld(hashing.hash("secret"))).isFalse();
    assertThat(hashing.matches("secret", Optional.of(weak))).isTrue();
  }

  @Test
  void letsAStormWaitItsTurn() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> one = () -> hashing.hash(Member.PASSWORD);
      for (Future<String> hash :
          threads.invokeAll(IntStream.range(0, 20).mapToObj(index -> one).toList())) {
        assertThat(hash.get()).startsWith("{argon2id}");
      }
    }
  }
}
