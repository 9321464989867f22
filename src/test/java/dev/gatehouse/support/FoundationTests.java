package dev.gatehouse.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class FoundationTests {
  private final Acme acme;
  private final Entrance entrance;
  private final StatementCounter counter;
  private final Rows rows;
  private final MockMvcTester mvc;

  FoundationTests(
      Stage stage, Entrance entrance, StatementCounter counter, Rows rows, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.counter = counter;
    this.rows = rows;
    this.mvc = mvc;
  }

  @Test
  void theCastHoldsWhatItIsThereFor() {
    assertThat(acme.actor(acme.ada()).permissions()).containsExactlyInAnyOrder(Permission.values());
    assertThat(acme.actor(acme.ben()).permissions()).containsExactlyInAnyOrder(Permission.values());
    assertThat(acme.actor(acme.uma()).permissions()).containsExactly(Permission.MANAGE_USERS);
    assertThat(acme.actor(acme.con()).permissions()).isEmpty();
    assertThat(acme.actor(acme.pia()).permissions()).isEmpty();
    assertThat(acme.actor(acme.ina()).permissions()).isEmpty();
  }

  @Test
  void membersComeInByTheSignInPage() {
    assertThat(mvc.get().uri("/").with(entrance.by(acme.uma()))).hasRedirectedUrl("/users");
    assertThat(mvc.get().uri("/").with(entrance.visiting(acme))).hasRedirectedUrl("/sign-in");
  }

  @Test
  void countsStatementsOfThisThread() {
    assertThat(counter.statementsOf(() -> rows.one(Integer.class, "SELECT 1 + ?", 1)))
        .containsExactly("SELECT 1 + ?");
  }
}
