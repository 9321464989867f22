package dev.gatehouse.entitlement;

import static dev.gatehouse.support.Refusals.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.web.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("FNO-52")
class ImportEntitlementsTests {
  private final Acme acme;
  private final Globex globex;
  private final Actor ada;
  private final Catalogue catalogue;
  private final ImportEntitlements imports;
  private final EntitlementLookup lookup;
  private final StatementCounter counter;
  private final Rivals rivals;
  private final Rows rows;
  private final ProductId harbor;

  ImportEntitlementsTests(
      Stage stage,
      Catalogue catalogue,
      ImportEntitlements imports,
      EntitlementLookup lookup,
      StatementCounter counter,
      Rivals rivals,
      Rows rows) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.ada = acme.actor(acme.ada());
    this.catalogue = catalogue;
    this.imports = imports;
    this.lookup = lookup;
    this.counter = counter;
    this.rivals = rivals;
    this.rows = rows;
    acme.accounts().boston();
    this.harbor = catalogue.product(acme, "Harbor");
  }

  @Test
  @Tag("D-18")
  void rowsWithOneIdAreTheLinesOfOneEntitlement() {
    EntitlementPlan plan =
        run(
            """
            entitlement_id,account,state,activation_id,product,quantity,start,end
            ENT-0017,Acme Boston,deployed,ACT-0001,harbor,5,2026-01-01,2026-12-31
            ,,,,Harbor,,,
            ent-OOi7,,,,Harbor,,,
            """);

    assertThat(plan.entitlements()).hasSize(2);
    EntitlementId id = lookup.find(acme.id(), CodeHash.of("ENT-0017")).orElseThrow().entitlement();
    Entitlement made = catalogue.entitlement(acme, id);
    assertThat(made.code().value()).isEqualTo("ENT-0017");
    assertThat(made.account()).isEqualTo(acme.accounts().boston());
    assertThat(made.state()).isEqualTo(EntitlementState.DEPLOYED);
    assertThat(catalogue.lines(acme, id))
        .extracting(EntitlementLine::product, EntitlementLine::terms)
        .containsExactlyInAnyOrder(
            tuple(harbor, LineTerms.require("5", "2026-01-01", "2026-12-31")),
            tuple(harbor, LineTerms.require("1", Catalogue.TODAY, "")));
    assertThat(lookup.find(acme.id(), CodeHash.of("act-0001")).orElseThrow().line()).isPresent();
  }

  @Test
  @Tag("D-19")
  void whatIsLeftEmptyMakesADraftWithoutAnAccountAndIssuedIds() {
    run("product\nHarbor\nHarbor\n");

    List<Long> ids = entitlements();
    assertThat(ids).hasSize(2);
    for (Long id : ids) {
      Entitlement made = catalogue.entitlement(acme, new EntitlementId(id));
      assertThat(made.state()).isEqualTo(EntitlementState.DRAFT);
      assertThat(made.account()).isNull();
      assertThat(made.code().value()).hasSize(19);
      assertThat(catalogue.lines(acme, made.id()))
          .singleElement()
          .satisfies(line -> assertThat(line.code().value()).hasSize(19));
    }
  }

  @Test
  @Tag("D-21")
  void theTrailTellsOfEachEntitlementAndLineButNotTheirIds() {
    run(
        """
        entitlement_id,account,state,activation_id,product,quantity,end
        SECRET-0001,Acme Boston,Deployed,SECRET-0002,Harbor,5,9999-12-31
        SECRET-0003,,,,Harbor,,
        """);

    List<Long> ids = entitlements();
    List<Rows.Entry> trail =
        rows.audit(acme.id()).stream()
            .filter(entry -> entry.action().startsWith("entitlement."))
            .toList();
    assertThat(trail)
        .extracting(Rows.Entry::action)
        .containsExactly(
            "entitlement.import",
            "entitlement.create",
            "entitlement.create",
            "entitlement.add-line",
            "entitlement.add-line");
    assertThat(trail)
        .extracting(Rows.Entry::details)
        .startsWith(
            "{\"entitlements\":2,\"lines\":2}",
            "{\"entitlement\":%d,\"account\":%d,\"state\":\"DEPLOYED\"}"
                .formatted(ids.getFirst(), acme.accounts().boston().value()),
            "{\"entitlement\":%d}".formatted(ids.getLast()));
    assertThat(trail.get(3).details()).contains("\"quantity\":5", "\"end\":\"9999-12-31\"");
    assertThat(rows.columnsWith("SECRET-0")).containsExactly("entitlement_code.code");
  }

  @Test
  void everyRowThatIsWrongIsToldWithItsColumnAndNothingIsMade() {
    acme.accounts().another("Acme Boston", AccountType.CUSTOMER);
    catalogue.draft(acme, "TAKEN-1", null);
    List<Long> before = entitlements();
    String text =
        """
        entitlement_id,account,state,activation_id,product,quantity,start,end
        TAKEN-1,,,,Harbor,,,
        a,,,,Harbor,,,
        ,,,taken1,Harbor,,,
        ,Nowhere,,,Harbor,,,
        ,Acme Boston,,,Harbor,,,
        ,,Obsolete,,Harbor,,,
        ,,,,,,,2026-01-01
        ,,,,Anchor,0,,
        ,,,,Harbor,1,22.11.2026,
        ,,,,Harbor,1,2026-01-02,2026-01-01
        ENT-0001,,,ACT-0001,Harbor,,,
        ,,,ENT-0001,Harbor,,,
        ,,,act0001,Harbor,,,
        """;

    assertThat(problems(text))
        .containsExactly(
            "2 entitlement_id CODE_TAKEN",
            "3 entitlement_id CODE",
            "4 activation_id CODE_TAKEN",
            "5 account UNKNOWN_ACCOUNT",
            "6 account AMBIGUOUS_ACCOUNT",
            "7 state STATE",
            "8 product PRODUCT_MISSING",
            "8 end END_BEFORE_START",
            "9 product UNKNOWN_PRODUCT",
            "9 quantity QUANTITY",
            "10 start START",
            "11 end END_BEFORE_START",
            "13 activation_id DOUBLED",
            "14 activation_id DOUBLED");
    RowsRefused refused = catchThrowableOfType(RowsRefused.class, () -> run(text));
    assertThat(refused.problems()).hasSize(14);
    assertThat(entitlements()).isEqualTo(before);
  }

  @Test
  void whatRowsSayOfTheirEntitlementMustAgree() {
    assertThat(
            problems(
                """
                entitlement_id,account,state,product
                ENT-0001,,,Harbor
                ENT-0001,Acme Boston,Draft,Harbor
                ENT-0001,Acme Massachusetts > acme boston,,Harbor
                ENT-0001,Acme Massachusetts,Deployed,Harbor
                """))
        .containsExactly("5 account OTHER_ACCOUNT", "5 state OTHER_STATE");
  }

  @Test
  void anEntitlementHasAtMostFiveHundredLines() {
    String five = "entitlement_id,product\n" + "ENT-0001,Harbor\n".repeat(500);
    assertThat(problems(five)).isEmpty();
    assertThat(problems(five + "ENT-0001,Harbor\n")).containsExactly("502 product TOO_MANY_LINES");
  }

  @Test
  @Tag("R-07")
  void theSameFileOfTheSameFormIsImportedOnce() {
    UUID key = UUID.randomUUID();
    CsvTable<EntitlementColumn> file = file("entitlement_id,product\nENT-0001,Harbor\n,Harbor\n");

    imports.run(ada, key, file);
    assertThat(imports.run(ada, key, file).entitlements()).hasSize(2);
    assertThat(entitlements()).hasSize(2);
    imports.run(ada, key, file("product\nHarbor\n"));
    assertThat(entitlements()).hasSize(3);
    imports.run(ada, UUID.randomUUID(), file("product\nHarbor\n"));
    assertThat(entitlements()).hasSize(4);
  }

  @Test
  @Tag("D-18")
  void ofTwoFilesWithOneIdAtOnceOneIsImportedWhole() throws Exception {
    assertThat(
            rivals.atOnce(
                acme.id(),
                attempt(() -> run("entitlement_id,product\nENT-0001,Harbor\nENT-0002,Harbor\n")),
                attempt(() -> run("entitlement_id,product\nENT-0003,Harbor\nent0001,Harbor\n"))))
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(RowRefusal.PROBLEMS));
    assertThat(entitlements()).hasSize(2);
  }

  @Test
  void theSameFormAtOnceIsImportedOnce() throws Exception {
    UUID key = UUID.randomUUID();
    CsvTable<EntitlementColumn> file = file("entitlement_id,product\nENT-0001,Harbor\n");

    assertThat(
            rivals.atOnce(
                acme.id(),
                attempt(() -> imports.run(ada, key, file)),
                attempt(() -> imports.run(ada, key, file))))
        .containsExactly(Optional.empty(), Optional.empty());
    assertThat(entitlements()).hasSize(1);
  }

  @Test
  @Tag("RAW-01")
  void accountsProductsAndIdsOfOthersAreNotThere() {
    catalogue.product(globex, "Crane");
    globex.accounts().top("Birch", AccountType.CUSTOMER);
    catalogue.draft(globex, "ENT-0001", null);

    assertThat(problems("entitlement_id,account,product\nENT-0001,,Harbor\n,Birch,Crane\n"))
        .containsExactly("3 account UNKNOWN_ACCOUNT", "3 product UNKNOWN_PRODUCT");
  }

  @Test
  @Tag("D-07")
  void othersMayNot() {
    Actor uma = acme.actor(acme.uma());
    CsvTable<EntitlementColumn> file = file("product\nHarbor\n");

    assertThatThrownBy(() -> imports.plan(uma, file)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> imports.run(uma, UUID.randomUUID(), file))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void fiveHundredRowsCostAsManyStatementsAsTwo() {
    List<String> few = counter.statementsOf(() -> run(many("FEW", 2)));
    List<String> many = counter.statementsOf(() -> run(many("MANY", 500)));

    assertThat(many).hasSameSizeAs(few);
    assertThat(entitlements()).hasSize(502);
  }

  private static String many(String prefix, int number) {
    return IntStream.range(0, number)
        .mapToObj("%s-%%d,Acme Boston,Harbor,%s-A%%1$d\n".formatted(prefix, prefix)::formatted)
        .collect(Collectors.joining("", "entitlement_id,account,product,activation_id\n", ""));
  }

  private List<String> problems(String text) {
    return imports.plan(ada, file(text)).problems().stream()
        .map(problem ->
            "%d %s %s"
                .formatted(
                    problem.line(), problem.column().header(), problem.why().reason().name()))
        .toList();
  }

  private EntitlementPlan run(String text) {
    return imports.run(ada, UUID.randomUUID(), file(text));
  }

  private List<Long> entitlements() {
    return rows.all(
        Long.class,
        "SELECT id FROM entitlement WHERE organization_id = ? ORDER BY id",
        acme.id().value());
  }

  private static CsvTable<EntitlementColumn> file(String text) {
    try {
      return CsvTable.pasted(EntitlementColumn.ALL, text);
    } catch (IOException neverOfAText) {
      throw new UncheckedIOException(neverOfAText);
    }
  }
}
