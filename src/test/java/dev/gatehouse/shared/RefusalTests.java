package dev.gatehouse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTests {
  private enum UserRefusal implements Refusal {
    LAST_ADMINISTRATOR
  }

  @Test
  void isExplainedByTheMessageOfItsName() {
    assertThat(UserRefusal.LAST_ADMINISTRATOR.messageKey())
        .isEqualTo("user.refusal.last-administrator");
  }

  @Test
  void carriesWhatItsSentenceNames() {
    assertThat(new Refused(UserRefusal.LAST_ADMINISTRATOR, 31, 30).arguments())
        .containsExactly(31, 30);
  }
}
