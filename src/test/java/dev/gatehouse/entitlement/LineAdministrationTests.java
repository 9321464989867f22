package dev.gatehouse.entitlement;

import static dev.gatehouse.support.Refusals.assertRefused;
import static dev.gatehouse.support.Refusals.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("FNO-53")
class LineAdministrationTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final Catalogue catalogue;
  private final LineAdministration administration;
  private final EntitledPackages entitled;
  private final Rivals rivals;
  private final Rows rows;
  private final ProductId harbor;
  private final EntitlementId entitlement;

  LineAdministrationTests(
      Stage stage,
      Catalogue catalogue,
      LineAdministration administration,
      EntitledPackages entitled,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.catalogue = catalogue;
    this.administration = administration;
    this.entitled = entitled;
    this.rivals = rivals;
    this.rows = rows;
    this.harbor = catalogue.product(acme, "Harbor");
    this.entitlement = catalogue.draft(acme, null);
  }

  @Test
  @Tag("D-21")
  void aLineIsAddedChangedAndRemovedAndTheTrailTells() {
    LineId id = add(new LineDefinition("ACT-0001", harbor, "5", "2026-01-01", "2026-12-31"));
    EntitlementLine line = administration.require(ada, id);
    assertThat(line.code().value()).isEqualTo("ACT-0001");
    assertThat(line.productName()).isEqualTo("Harbor");
    assertThat(line.terms())
        .isEqualTo(new LineTerms(5, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));

    administration.change(ada, id, 0, new LineDefinition("", harbor, "7", "2026-01-01", ""));
    assertThat(rows.audited(acme.id(), "entitlement.change-line").details())
        .isEqualTo(
            "{\"entitlement\":%d,\"line\":%d,\"quantity\":{\"before\":5,\"after\":7},\"end\":{\"before\":\"2026-12-31\",\"after\":\"\"}}"
                .formatted(entitlement.value(), id.value()));
    assertThat(administration.remove(ada, id)).isEqualTo(entitlement);
    assertThat(catalogue.lines(acme, entitlement)).isEmpty();
    assertThat(rows.audited(acme.id(), "entitlement.remove-line").details())
        .contains("\"line\":" + id.value());
    assertThat(rows.audited(acme.id(), "entitlement.add-line").details())
        .contains("\"product\":" + harbor.value())
        .doesNotContain("ACT");
  }

  @Test
  void emptyMeansOneForEverAndWhatIsNoQuantityOrDayIsRefused() {
    LineId id = add(new LineDefinition("", harbor, "", "2026-01-01", ""));
    assertThat(administration.require(ada, id).terms())
        .isEqualTo(new LineTerms(1, LocalDate.of(2026, 1, 1), null));

    for (String quantity : List.of("0", "-1", "1.5", "1000001", "many")) {
      assertRefused(EntitlementRefusal.QUANTITY, () -> add(terms(quantity, "2026-01-01", "")));
    }
    assertRefused(EntitlementRefusal.START, () -> add(terms("1", "", "")));
    assertRefused(EntitlementRefusal.START, () -> add(terms("1", "01/02/2026", "")));
    assertRefused(EntitlementRefusal.START, () -> add(terms("1", "+12026-01-01", "")));
    assertRefused(EntitlementRefusal.END, () -> add(terms("1", "2026-01-01", "never")));
    assertRefused(
        EntitlementRefusal.END_BEFORE_START, () -> add(terms("1", "2026-01-02", "2026-01-01")));
    assertRefused(
        EntitlementRefusal.NO_PRODUCT,
        () -> add(new LineDefinition("", null, "1", "2026-01-01", "")));
    assertRefused(
        EntitlementRefusal.UNKNOWN_PRODUCT,
        () ->
            add(
                new LineDefinition(
                    "", catalogue.product(stage.globex(), "x"), "1", "2026-01-01", "")));
  }

  @Test
  void onlyADraftMayBeWithoutLinesAndNothingObsoleteChanges() {
    LineId id = add(terms("1", "2026-01-01", ""));
    catalogue.become(acme, entitlement, EntitlementState.DEPLOYED);
    assertRefused(EntitlementRefusal.LAST_LINE, () -> administration.remove(ada, id));
    LineId second = add(terms("1", "2026-01-01", ""));
    administration.remove(ada, second);

    catalogue.become(acme, entitlement, EntitlementState.OBSOLETE);
    assertRefused(EntitlementRefusal.OBSOLETE, () -> add(terms("1", "2026-01-01", "")));
    assertRefused(EntitlementRefusal.OBSOLETE, () -> administration.remove(ada, id));
    assertRefused(
        EntitlementRefusal.OBSOLETE,
        () -> administration.change(ada, id, 0, terms("2", "2026-01-01", "")));
  }

  @Test
  void ofTwoThatRemoveTheLastTwoLinesAtOnceOneIsRefused() throws Exception {
    LineId one = add(terms("1", "2026-01-01", ""));
    LineId two = add(terms("1", "2026-01-01", ""));
    catalogue.become(acme, entitlement, EntitlementState.DEPLOYED);

    assertThat(
            rivals.atOnce(
                acme.id(),
                attempt(() -> administration.remove(ada, one)),
                attempt(() -> administration.remove(ada, two))))
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(EntitlementRefusal.LAST_LINE));
  }

  @Test
  @Tag("R-06")
  @Tag("R-07")
  void theSameFormSentTwiceAddsOneAndAnOlderVersionIsRefused() {
    UUID key = UUID.randomUUID();
    LineDefinition wanted = terms("1", "2026-01-01", "");
    LineId id = administration.add(ada, entitlement, key, wanted);
    assertThat(administration.add(ada, entitlement, key, wanted)).isEqualTo(id);
    administration.change(ada, id, 0, terms("2", "2026-01-01", ""));
    administration.change(ada, id, 0, terms("2", "2026-01-01", ""));
    assertRefused(
        EntitlementRefusal.CHANGED,
        () -> administration.change(ada, id, 0, terms("3", "2026-01-01", "")));
  }

  @Test
  @Tag("RAW-01")
  void othersMayNotAndForeignOnesAreNotThere() {
    LineId id = add(terms("1", "2026-01-01", ""));
    Actor uma = acme.actor(acme.uma());
    Globex globex = stage.globex();
    Actor xan = globex.actor(globex.xan());
    LineDefinition wanted = terms("9", "2026-01-01", "");

    assertThatThrownBy(() -> administration.add(uma, entitlement, UUID.randomUUID(), wanted))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> administration.change(uma, id, 0, wanted))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> administration.remove(uma, id)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> administration.add(xan, entitlement, UUID.randomUUID(), wanted))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.change(xan, id, 0, wanted))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.remove(xan, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void aPackageCountsIfItBecameEffectiveWithinTheDaysOfTheLine() {
    LocalDate today = entitled.today(acme.id());
    for (int days : List.of(-31, -30, -10, 0, 1)) {
      catalogue.container(acme, "on" + days, today.plusDays(days).toString(), harbor);
    }
    catalogue.container(acme, "of-another", today.toString(), catalogue.product(acme, "Crane"));
    LineId ended = add(terms("1", today.minusDays(30).toString(), today.minusDays(10).toString()));
    LineId endless = add(terms("1", today.minusDays(10).toString(), ""));
    assertThat(counting()).isEmpty();

    catalogue.become(acme, entitlement, EntitlementState.DEPLOYED);
    assertThat(counting())
        .isEqualTo(Map.of(ended, List.of("on-10", "on-30"), endless, List.of("on-10", "on0")));
    catalogue.become(acme, entitlement, EntitlementState.INACTIVE);
    assertThat(counting()).isEmpty();
  }

  private Map<LineId, List<String>> counting() {
    Map<LineId, List<String>> codes = new HashMap<>();
    entitled
        .of(acme.id(), List.of(entitlement))
        .forEach((line, packages) ->
            codes.put(line, packages.stream().map(DownloadPackage::code).toList()));
    return codes;
  }

  private LineId add(LineDefinition wanted) {
    return administration.add(ada, entitlement, UUID.randomUUID(), wanted);
  }

  private LineDefinition terms(String quantity, String start, String end) {
    return new LineDefinition("", harbor, quantity, start, end);
  }
}
