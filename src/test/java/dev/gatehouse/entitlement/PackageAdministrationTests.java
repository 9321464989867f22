package dev.gatehouse.entitlement;

import static dev.gatehouse.support.Refusals.assertRefused;
import static dev.gatehouse.support.Refusals.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
@Tag("D-07")
class PackageAdministrationTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final Catalogue catalogue;
  private final PackageAdministration administration;
  private final Packages packages;
  private final Rivals rivals;
  private final Rows rows;

  PackageAdministrationTests(
      Stage stage,
      Catalogue catalogue,
      PackageAdministration administration,
      Packages packages,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.catalogue = catalogue;
    this.administration = administration;
    this.packages = packages;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("D-21")
  void aPackageIsMadeChangedAndMappedAndTheTrailTells() {
    ProductId harbor = catalogue.product(acme, "Harbor");
    ProductId crane = catalogue.product(acme, "Crane");
    PackageId id = create(definition("harbor-server", harbor));
    PackageDefinition other = new PackageDefinition("", "2.0", false, "2026-02-01", Set.of(crane));
    administration.change(ada, id, 0, other);

    assertThat(administration.require(ada, id))
        .isEqualTo(
            new DownloadPackage(id, "harbor-server", "2.0", false, LocalDate.of(2026, 2, 1), 1));
    assertThat(administration.mapped(ada, id)).containsExactly(crane);
    assertThat(rows.audited(acme.id(), "package.create").details())
        .isEqualTo(
            "{\"package\":\"harbor-server\",\"packageVersion\":\"1.0\",\"containerDelivery\":true,\"effective\":\"2026-01-01\",\"products\":[%d]}"
                .formatted(harbor.value()));
    assertThat(rows.audited(acme.id(), "package.change").details())
        .contains(
            "\"products\":{\"before\":[%d],\"after\":[%d]}"
                .formatted(harbor.value(), crane.value()));
  }

  @ParameterizedTest
  @Tag("REV-26")
  @ValueSource(strings = {"a", "7zip", "harbor_server-1.2", "a.b"})
  void anIdIsOfLowerCaseLettersDigitsAndThreeSigns(String code) {
    assertThat(administration.require(ada, create(definition(code))).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @Tag("REV-26")
  @ValueSource(strings = {"", "Harbor", "-a", ".a", "_a", "a b", "a/b", "é"})
  void anyOtherIdIsRefused(String code) {
    assertRefused(EntitlementRefusal.PACKAGE_ID, () -> create(definition(code)));
  }

  @Test
  @Tag("REV-26")
  void anIdHasAtMostAHundredCharactersAndIsUnique() {
    create(definition("x".repeat(100)));
    assertRefused(EntitlementRefusal.PACKAGE_ID, () -> create(definition("x".repeat(101))));
    assertRefused(EntitlementRefusal.PACKAGE_ID_TAKEN, () -> create(definition("x".repeat(100))));
  }

  @Test
  void ofTwoWithOneIdAtOnceOneIsMade() throws Exception {
    assertThat(
            rivals.atOnce(
                acme.id(),
                attempt(() -> create(definition("harbor"))),
                attempt(() -> create(definition("harbor")))))
        .containsExactlyInAnyOrder(
            Optional.empty(), Optional.of(EntitlementRefusal.PACKAGE_ID_TAKEN));
  }

  @Test
  void versionAndDayAreNeededAndProductsMustExist() {
    ProductId foreign = catalogue.product(stage.globex(), "Secret");

    assertRefused(
        EntitlementRefusal.PACKAGE_VERSION,
        () -> create(new PackageDefinition("a", " ", true, "2026-01-01", Set.of())));
    assertRefused(
        EntitlementRefusal.EFFECTIVE_DATE,
        () -> create(new PackageDefinition("a", "1", true, "2026-02-30", Set.of())));
    assertRefused(EntitlementRefusal.UNKNOWN_PRODUCT, () -> create(definition("a", foreign)));
    assertThat(packages.page(acme.id(), "", "", 9)).isEmpty();
  }

  @Test
  @Tag("R-06")
  @Tag("R-07")
  void whatIsSoAlreadyStaysAndAnOlderVersionIsRefused() {
    PackageDefinition wanted = definition("harbor");
    UUID key = UUID.randomUUID();
    PackageId id = administration.create(ada, key, wanted);
    assertThat(administration.create(ada, key, wanted)).isEqualTo(id);
    administration.change(ada, id, 99, wanted);
    assertThat(administration.require(ada, id).version()).isZero();
    assertRefused(
        EntitlementRefusal.PACKAGE_CHANGED,
        () ->
            administration.change(
                ada, id, 99, new PackageDefinition("", "9", true, "2026-01-01", Set.of())));
  }

  @Test
  void managersOfPackagesMayAndOthersMayNot() {
    Actor manager =
        Actor.user(
            acme.id(),
            acme.pat().id(),
            "192.0.2.1",
            AccountType.PRODUCER,
            Set.of(Permission.MANAGE_DOWNLOAD_PACKAGES));
    PackageId id = administration.create(manager, UUID.randomUUID(), definition("harbor"));
    Actor uma = acme.actor(acme.uma());
    Globex globex = stage.globex();
    Actor xan = globex.actor(globex.xan());

    assertThatThrownBy(() -> administration.create(uma, UUID.randomUUID(), definition("b")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> administration.change(uma, id, 0, definition("b")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> administration.change(xan, id, 0, definition("b")))
        .isInstanceOf(NotFound.class);
  }

  private PackageId create(PackageDefinition definition) {
    return administration.create(ada, UUID.randomUUID(), definition);
  }

  private static PackageDefinition definition(String code, ProductId... products) {
    return new PackageDefinition(code, "1.0", true, "2026-01-01", Set.of(products));
  }
}
