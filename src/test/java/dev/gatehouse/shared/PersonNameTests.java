package dev.gatehouse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTests {
  @Test
  void joinsWhatIsKnown() {
    assertThat(PersonName.full("Ada", "Adler")).contains("Ada Adler");
    assertThat(PersonName.full("Ada", null)).contains("Ada");
    assertThat(PersonName.full(null, "Adler")).contains("Adler");
    assertThat(PersonName.full(null, null)).isEmpty();
  }
}
