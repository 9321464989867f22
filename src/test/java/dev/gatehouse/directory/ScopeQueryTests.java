package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Tenant;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("D-17")
class ScopeQueryTests {
  private final Stage stage;
  private final Acme acme;
  private final ScopeQuery query;
  private final StatementCounter counter;
  private final Rows rows;

  ScopeQueryTests(Stage stage, ScopeQuery query, StatementCounter counter, Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.query = query;
    this.counter = counter;
    this.rows = rows;
  }

  @Test
  void findsTheBeginningOfTheNameWhateverTheCase() {
    add(acme, "Catalog.read", "catalog.write", "reports.catalog", "Übersicht", "100%", "1000");
    assertThat(found("cat")).containsExactly("Catalog.read", "catalog.write");
    assertThat(found(" CATALOG.R ")).containsExactly("Catalog.read");
    assertThat(found("ü")).containsExactly("Übersicht");
    assertThat(found("U\u0308")).containsExactly("Übersicht");
    assertThat(found("100%")).containsExactly("100%");
    assertThat(found("_")).isEmpty();
    assertThat(found("")).hasSize(6);
  }

  @Test
  void turnsPagesForwardAndBackWithoutGapsOrRepeats() {
    for (int number = 0; number < 23; number++) {
      add(acme, "scope %02d".formatted(number));
    }
    List<String> forward = new ArrayList<>();
    ScopePage page = query.list(acme.id(), new ScopeFilter("", "", ""), 5);
    assertThat(page.hasPrevious()).isFalse();
    forward.addAll(names(page));
    while (page.hasNext()) {
      page = query.list(acme.id(), new ScopeFilter("", page.rows().getLast().key(), ""), 5);
      assertThat(page.hasPrevious()).isTrue();
      forward.addAll(names(page));
    }
    assertThat(forward).hasSize(23).isSorted();

    List<String> back = new ArrayList<>(names(page));
    while (page.hasPrevious()) {
      page = query.list(acme.id(), new ScopeFilter("", "", page.rows().getFirst().key()), 5);
      assertThat(page.hasNext()).isTrue();
      back.addAll(0, names(page));
    }
    assertThat(back).isEqualTo(forward);
  }

  @Test
  void aPageGoesOnWhereTheLastOneEndedAlsoIfThatScopeIsRenamed() {
    add(acme, "a", "b", "c");
    assertThat(names(query.list(acme.id(), new ScopeFilter("", "b", ""), 5))).containsExactly("c");
    rows.change(
        "UPDATE scope SET name = 'z', name_key = 'z' WHERE organization_id = ? AND name = 'b'",
        acme.id().value());
    assertThat(names(query.list(acme.id(), new ScopeFilter("", "b", ""), 5)))
        .containsExactly("c", "z");
  }

  @Test
  void countsHolders() {
    add(acme, "held", "idle");
    rows.change(
        """
        INSERT INTO user_scope (organization_id, user_id, scope_id)
        SELECT s.organization_id, u.id, s.id
        FROM scope s
        JOIN app_user u ON u.organization_id = s.organization_id
        WHERE s.organization_id = ? AND s.name = 'held'
        """,
        acme.id().value());
    assertThat(query.list(acme.id(), new ScopeFilter("", "", ""), 5).rows())
        .extracting(ScopePage.Row::holders)
        .containsExactly(1, 0);
  }

  @Test
  @Tag("RAW-01")
  void neverShowsAnotherOrganization() {
    Globex globex = stage.globex();
    add(globex, "secret");
    add(acme, "open");
    assertThat(found("")).containsExactly("open");
    assertThat(found("secret")).isEmpty();
  }

  @Test
  void sendsTwoStatementsHoweverManyThereAre() {
    add(acme, "one");
    assertThat(counter.statementsOf(() -> found(""))).hasSize(2);
    rows.change(
        """
        INSERT INTO scope (organization_id, name, name_key)
        SELECT ?, CONCAT('many ', seq), CONCAT('many ', seq) FROM seq_1_to_3000
        """,
        acme.id().value());
    assertThat(counter.statementsOf(() -> found(""))).hasSize(2);
    assertThat(counter.statementsOf(() -> found("many 2"))).hasSize(2);
  }

  private List<String> found(String search) {
    return names(query.list(acme.id(), new ScopeFilter(search, "", ""), 25));
  }

  private static List<String> names(ScopePage page) {
    return page.rows().stream().map(ScopePage.Row::name).toList();
  }

  private void add(Tenant tenant, String... names) {
    for (String name : names) {
      rows.change(
          "INSERT INTO scope (organization_id, name, name_key) VALUES (?, ?, ?)",
          tenant.id().value(),
          name,
          name.toLowerCase(Locale.ROOT));
    }
  }
}
