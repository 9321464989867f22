package dev.gatehouse.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.StatementCounter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("D-07")
class EntitlementsTests {
  private static final int SIZE = 25;

  private final Acme acme;
  private final Stage stage;
  private final Catalogue catalogue;
  private final Entitlements entitlements;
  private final StatementCounter counter;
  private final ProductId harbor;

  EntitlementsTests(
      Stage stage, Catalogue catalogue, Entitlements entitlements, StatementCounter counter) {
    this.stage = stage;
    this.acme = stage.acme();
    this.catalogue = catalogue;
    this.entitlements = entitlements;
    this.counter = counter;
    this.harbor = catalogue.product(acme, "Harbor");
  }

  @Test
  void aRowTellsAccountStateAndLines() {
    EntitlementId id = catalogue.draft(acme, acme.accounts().boston());
    catalogue.line(acme, id, harbor, "2026-01-01", "2026-12-31");
    catalogue.line(acme, id, catalogue.product(acme, "Crane"), "2026-01-01", "2027-06-30");
    EntitlementId empty = catalogue.draft(acme, null);

    List<EntitlementRow> rows = list(everything()).rows();
    assertThat(rows).extracting(row -> row.entitlement().id()).containsExactly(empty, id);
    assertThat(rows.getFirst().lines()).isZero();
    assertThat(rows.getFirst().account()).isEmpty();
    assertThat(rows.getLast().account())
        .hasValueSatisfying(path -> assertThat(path).endsWith("Acme Massachusetts › Acme Boston"));
    assertThat(rows.getLast().lines()).isEqualTo(2);
    assertThat(rows.getLast().product()).contains("Crane");
    assertThat(rows.getLast().end()).contains(LocalDate.of(2027, 6, 30));
  }

  @Test
  void aSearchFindsBeginningsOfEntitlementAndActivationIds() {
    EntitlementId id = catalogue.draft(acme, "ENT-0017", null);
    catalogue.line(acme, id, harbor, "2026-01-01", "");
    catalogue.draft(acme, "OTHER-1", null);
    String activation = catalogue.lines(acme, id).getFirst().code().value();

    assertThat(found(searching("ent0"))).containsExactly(id);
    assertThat(found(searching(activation.substring(0, 7)))).containsExactly(id);
    assertThat(found(searching("%"))).isEmpty();
    assertThat(found(searching("zzzz"))).isEmpty();
  }

  @Test
  void accountsProductsAndStatesNarrow() {
    EntitlementId boston = catalogue.deployed(acme, acme.accounts().boston(), harbor, "2026-01-01");
    EntitlementId nobodys = catalogue.draft(acme, null);

    assertThat(found(filter(Optional.of(Set.of(acme.accounts().boston())), Optional.empty())))
        .containsExactly(boston);
    assertThat(found(filter(Optional.of(Set.of()), Optional.empty()))).isEmpty();
    assertThat(found(filter(Optional.empty(), Optional.of(Set.of(harbor)))))
        .containsExactly(boston);
    assertThat(
            found(
                new EntitlementFilter(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(EntitlementState.DRAFT),
                    Optional.empty())))
        .containsExactly(nobodys);
  }

  @Test
  void pagesFollowEachOtherByKey() {
    List<EntitlementId> all =
        IntStream.range(0, 30).mapToObj(number -> catalogue.draft(acme, null)).toList().reversed();
    EntitlementPage first = list(everything());
    assertThat(first.hasNext()).isTrue();
    assertThat(first.rows()).hasSize(SIZE);
    EntitlementPage second =
        list(
            new EntitlementFilter(
                "",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(first.rows().getLast().entitlement().id())));
    assertThat(second.hasNext()).isFalse();
    assertThat(second.rows())
        .extracting(row -> row.entitlement().id())
        .containsExactlyElementsOf(all.subList(SIZE, 30));
  }

  @Test
  void aListIsAsManyStatementsWithFiveAsWithFiveHundred() {
    IntStream.range(0, 5).forEach(number -> one());
    int few = statements();
    IntStream.range(0, 495).forEach(number -> one());
    assertThat(statements()).isEqualTo(few).isEqualTo(3);
  }

  @Test
  @Tag("RAW-01")
  void nothingOfAnotherOrganizationIsListed() {
    catalogue.draft(stage.globex(), "ENT-0017", null);
    assertThat(found(searching("ENT"))).isEmpty();
    assertThat(found(everything())).isEmpty();
  }

  private void one() {
    catalogue.deployed(acme, acme.accounts().boston(), harbor, "2026-01-01");
  }

  private int statements() {
    return counter.statementsOf(() -> list(everything())).size();
  }

  private List<EntitlementId> found(EntitlementFilter filter) {
    return list(filter).rows().stream().map(row -> row.entitlement().id()).toList();
  }

  private EntitlementPage list(EntitlementFilter filter) {
    return entitlements.list(acme.id(), filter, SIZE);
  }

  private static EntitlementFilter everything() {
    return filter(Optional.empty(), Optional.empty());
  }

  private static EntitlementFilter searching(String search) {
    return new EntitlementFilter(
        search, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
  }

  private static EntitlementFilter filter(
      Optional<Set<AccountId>> accounts, Optional<Set<ProductId>> products) {
    return new EntitlementFilter("", accounts, products, Set.of(), Optional.empty());
  }
}
