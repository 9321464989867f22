package dev.gatehouse.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The passwords that others use already: an offline list, compared whatever the case. */
@Component
class CommonPasswords {

  private final Set<String> all = read();

  boolean contains(String password) {
    return all.contains(password.toLowerCase(Locale.ROOT));
  }

  private static Set<String> read() {
    ClassPathResource list = new ClassPathResource("refused-passwords.txt", CommonPasswords.class);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
      return reader.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
