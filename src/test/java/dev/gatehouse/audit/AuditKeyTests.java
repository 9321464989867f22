package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditKeyTests {
  @Test
  void survivesBeingWrittenIntoAnAddress() {
    AuditKey key = new AuditKey(Instant.parse("2026-03-02T09:00:00.123456Z"), 42);
    assertThat(AuditKey.parse(key.toString())).isEqualTo(key);
    assertThat(AuditKey.parse(AuditKey.END.toString())).isEqualTo(AuditKey.END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1-",
        "-1",
        "1-x",
        "1 OR 1=1-2",
        "99999999999999999999-1",
        "1-9999999999999999999",
        "١-٢"
      })
  void isTheEndOfTheTrailForAnythingElse(String text) {
    assertThat(AuditKey.parse(text)).isEqualTo(AuditKey.END);
  }
}
