package dev.gatehouse.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WelcomeTests {

  @Test
  void saysWhereToGoAndAsWhom() {
    SignIn ada = new SignIn("Administrator", "ada@acme.test", "a long password");

    assertThat(new Welcome("http://localhost:8080", List.of(ada)).text())
        .contains("Portal         http://localhost:8080\n")
        .contains("Mailbox        http://localhost:8080/dev/mailbox\n")
        .contains("Administrator   ada@acme.test  a long password\n");
  }
}
