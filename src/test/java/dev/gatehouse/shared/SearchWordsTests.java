package dev.gatehouse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchWordsTests {
  @Test
  void areTheWordsOfNameAndAddress() {
    assertThat(SearchWords.of("Ada Adler ada.adler@mail-2.acme.test"))
        .containsExactlyInAnyOrder("ada", "adler", "mail", "2", "acme", "test");
  }

  @Test
  void haveNoAccentsAndNoCapitals() {
    assertThat(SearchWords.of("Élodie Müller Ångström"))
        .containsExactlyInAnyOrder("elodie", "muller", "angstrom");
    assertThat(SearchWords.of("Groß ﬁne ＷＩＤＥ")).containsExactlyInAnyOrder("gross", "fine", "wide");
  }

  @Test
  void areFoundByTheSameFolding() {
    assertThat(SearchWords.asked(" MÜL  élo ")).containsExactly("mul", "elo");
  }

  @Test
  void takeLettersOfEveryScript() {
    assertThat(SearchWords.of("Анна 山田")).containsExactlyInAnyOrder("анна", "山田");
  }

  @Test
  void areCutAtTheLengthOfTheColumn() {
    assertThat(SearchWords.of("a".repeat(300))).containsExactly("a".repeat(100));
  }

  @Test
  void areAtMostEightInOneSearch() {
    String many = IntStream.range(0, 50).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
    assertThat(SearchWords.asked(many)).hasSize(8);
  }

  @Test
  void canBeNone() {
    assertThat(SearchWords.asked(" %_@. ")).isEmpty();
  }
}
