package dev.gatehouse.access;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ScopesTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final Scopes scopes;
  private final TransactionTemplate transactions;
  private final Rows rows;

  ScopesTests(Stage stage, Scopes scopes, TransactionTemplate transactions, Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.scopes = scopes;
    this.transactions = transactions;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-29")
  void areFoundByAnyPartOfTheirNamesBeginningsFirst() {
    for (String name : List.of("orders.read", "Read.all", "catalog.read", "write")) {
      acme.scope(name);
    }

    assertThat(names(scopes.search(acme.id(), " READ ", 9)))
        .containsExactly("Read.all", "catalog.read", "orders.read");
    assertThat(names(scopes.search(acme.id(), "", 9)))
        .containsExactly("catalog.read", "orders.read", "Read.all", "write");
    assertThat(scopes.search(acme.id(), "read", 2)).hasSize(2);
  }

  @Test
  @Tag("RAW-29")
  void signsOfPatternsAreOnlySigns() {
    acme.scope("100% \\ under_line");
    acme.scope("plain");

    for (String text : List.of("%", "_", "\\", "0% \\ under_")) {
      assertThat(names(scopes.search(acme.id(), text, 9)))
          .as(text)
          .containsExactly("100% \\ under_line");
    }
  }

  @Test
  @Tag("RAW-29")
  @Tag("D-17")
  void lettersAreTheSameHoweverTheyWereTyped() {
    acme.scope("caf\u00E9");

    assertThat(names(scopes.search(acme.id(), "cafe\u0301", 9))).containsExactly("caf\u00E9");
  }

  @Test
  @Tag("D-17")
  void retiredOnesAreNotOfferedButKnown() {
    ScopeId old = acme.scope("old");
    rows.change("UPDATE scope SET retired_at = UTC_TIMESTAMP(6) WHERE id = ?", old.value());

    assertThat(scopes.search(acme.id(), "old", 9)).isEmpty();
    assertThat(scopes.find(acme.id(), List.of(old)))
        .extracting(Scope::retired)
        .containsExactly(true);
    assertRefused(AccessRefusal.SCOPE_RETIRED, () -> create("OLD"));
  }

  @Test
  @Tag("RAW-30")
  @Tag("D-21")
  void oneIsMadeOnceWhateverTheCase() {
    Scope made = create("Orders.Write");

    assertThat(create("ORDERS.WRITE")).isEqualTo(made);
    assertThat(scopes.find(acme.id(), name("orders.write"))).contains(made);
    assertThat(rows.audit(acme.id()))
        .filteredOn(entry -> entry.action().equals("scope.create"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.details()).isEqualTo("{\"scope\":\"Orders.Write\"}"));
  }

  @Test
  @Tag("D-17")
  void theDatabaseKeepsNamesUniqueToo() {
    acme.scope("catalog.read");
    assertThatThrownBy(() -> acme.scope("CATALOG.read")).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  @Tag("S-09")
  @Tag("D-13")
  void eachOrganizationHasItsOwn() {
    Globex globex = stage.globex();
    ScopeId theirs = globex.scope("theirs");

    assertThat(scopes.find(acme.id(), List.of(theirs))).isEmpty();
    assertThat(scopes.find(acme.id(), name("theirs"))).isEmpty();
    assertThat(scopes.search(acme.id(), "", 9)).isEmpty();
    assertThat(create("theirs").id()).isNotEqualTo(theirs);
  }

  @Test
  void areMadeWithinACommand() {
    assertThatThrownBy(() -> scopes.create(ada, name("x")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private Scope create(String name) {
    return Objects.requireNonNull(transactions.execute(status -> scopes.create(ada, name(name))));
  }

  private static ScopeName name(String name) {
    return ScopeName.parse(name).orElseThrow();
  }

  private static List<String> names(List<Scope> found) {
    return found.stream().map(Scope::name).toList();
  }
}
