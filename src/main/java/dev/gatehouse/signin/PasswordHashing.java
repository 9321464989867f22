package dev.gatehouse.signin;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, 2 passes and 1 lane (S-02). Slow on purpose: only a few are computed at
 * once, and never inside a transaction.
 */
@Component
class PasswordHashing {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2id",
          Map.of(
              "argon2id",
              new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));
  private final Semaphore places;
  private final String nobodysHash;

  PasswordHashing(SigninSettings settings) {
    this.places = new Semaphore(settings.hashesAtOnce(), true);
    this.nobodysHash = hash("nobody has this password");
  }

  public String hash(String password) {
    return inTurn(() -> encoder.encode(normalised(password)));
  }

  /** Takes as long for nobody's hash as for somebody's, and is then false (S-08). */
  boolean matches(String password, Optional<String> hash) {
    boolean same = inTurn(() -> encoder.matches(normalised(password), hash.orElse(nobodysHash)));
    return same && hash.isPresent();
  }

  /** Whether the hash was made with weaker parameters than today's. */
  boolean isOld(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new TooBusy();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TooBusy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /** The same letters typed on different keyboards are one password (NIST SP 800-63B, 3.1.1.2). */
  private static String normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
