package dev.gatehouse.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/users", "/users?q=ada&state=ACTIVE", "/users/7/edit", "/?to=//x"})
  void leadsBackToAPageOfOurs(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "users",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\t//evil.example",
        " //evil.example",
        "http://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/users\r\nSet-Cookie: a=b",
        "/users\\..\\x",
        "/us ers",
        "/a//b",
        "/..//evil.example",
        "/.//evil.example",
        "/users/../x",
        "/ü"
      })
  void neverLeadsAnywhereElse(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo("/");
  }

  @Test
  void neverWritesAHeaderThatIsTooLong() {
    assertThat(LocalPath.orHome("/a".repeat(4_000))).isEqualTo("/");
  }
}
