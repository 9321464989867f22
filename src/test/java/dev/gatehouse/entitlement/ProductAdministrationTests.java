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
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("D-07")
class ProductAdministrationTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final ProductAdministration administration;
  private final Products products;
  private final Rivals rivals;
  private final Rows rows;

  ProductAdministrationTests(
      Stage stage,
      ProductAdministration administration,
      Products products,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.administration = administration;
    this.products = products;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("D-21")
  void aProductIsMadeAndChangedAndTheTrailTells() {
    ProductId id = create("Harbor Suite");
    administration.change(ada, id, 0, new ProductDefinition("Harbour Suite", "Cranes\r\nand more"));

    assertThat(administration.require(ada, id))
        .isEqualTo(new Product(id, "Harbour Suite", "Cranes\nand more", 1));
    assertThat(rows.audited(acme.id(), "product.create").details())
        .isEqualTo("{\"product\":\"Harbor Suite\",\"description\":\"\"}");
    assertThat(rows.audited(acme.id(), "product.change").details())
        .contains("\"name\":{\"before\":\"Harbor Suite\",\"after\":\"Harbour Suite\"}");
  }

  @Test
  void aNameIsUniqueWhateverTheCase() {
    ProductId id = create("Harbor Suite");
    ProductId other = create("Lighthouse");

    assertRefused(EntitlementRefusal.PRODUCT_NAME_TAKEN, () -> create("HARBOR suite "));
    assertRefused(
        EntitlementRefusal.PRODUCT_NAME_TAKEN,
        () -> administration.change(ada, other, 0, new ProductDefinition("harbor suite", "")));
    administration.change(ada, id, 0, new ProductDefinition("HARBOR SUITE", ""));
    assertThat(administration.require(ada, id).name()).isEqualTo("HARBOR SUITE");
  }

  @Test
  void ofTwoWithOneNameAtOnceOneIsMade() throws Exception {
    List<Optional<Refusal>> outcomes =
        rivals.atOnce(acme.id(), attempt(() -> create("Harbor")), attempt(() -> create("harbor")));

    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            Optional.empty(), Optional.of(EntitlementRefusal.PRODUCT_NAME_TAKEN));
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceMakesOne() {
    UUID key = UUID.randomUUID();
    ProductDefinition harbor = new ProductDefinition("Harbor", "");

    assertThat(administration.create(ada, key, harbor))
        .isEqualTo(administration.create(ada, key, harbor));
    assertThat(products.search(acme.id(), "", 9)).hasSize(1);
  }

  @Test
  @Tag("R-06")
  void whoSawAnOlderVersionOverwritesNothing() {
    ProductId id = create("Harbor");
    administration.change(ada, id, 0, new ProductDefinition("Harbor", "new"));

    assertRefused(
        EntitlementRefusal.PRODUCT_CHANGED,
        () -> administration.change(ada, id, 0, new ProductDefinition("Port", "")));
  }

  @Test
  void namesAndDescriptionsHaveLimits() {
    assertRefused(EntitlementRefusal.PRODUCT_NAME, () -> create(" "));
    assertRefused(EntitlementRefusal.PRODUCT_NAME, () -> create("x".repeat(101)));
    assertRefused(EntitlementRefusal.PRODUCT_NAME, () -> create("a\u200bb"));
    assertRefused(
        EntitlementRefusal.DESCRIPTION,
        () ->
            administration.create(
                ada, UUID.randomUUID(), new ProductDefinition("x", "y".repeat(501))));
  }

  @Test
  void theSearchFindsBeginningsOfNamesAsTheyStand() {
    create("100% Harbor");
    create("100 Cranes");

    assertThat(products.search(acme.id(), "100%", 9))
        .extracting(Product::name)
        .containsExactly("100% Harbor");
  }

  @Test
  @Tag("RAW-01")
  void othersMayNotAndForeignOnesAreNotThere() {
    ProductId id = create("Harbor");
    Actor uma = acme.actor(acme.uma());
    Globex globex = stage.globex();
    Actor xan = globex.actor(globex.xan());

    assertThatThrownBy(
            () -> administration.create(uma, UUID.randomUUID(), new ProductDefinition("x", "")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> administration.change(uma, id, 0, new ProductDefinition("x", "")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> administration.change(xan, id, 0, new ProductDefinition("x", "")))
        .isInstanceOf(NotFound.class);
  }

  private ProductId create(String name) {
    return administration.create(ada, UUID.randomUUID(), new ProductDefinition(name, ""));
  }
}
