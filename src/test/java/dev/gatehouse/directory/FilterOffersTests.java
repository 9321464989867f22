package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.directory.FilterOffers.Choice;
import dev.gatehouse.directory.FilterOffers.Offer;
import dev.gatehouse.directory.FilterOffers.Searchable;
import dev.gatehouse.directory.FilterOffers.Wanted;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FilterOffersTests {
  private static final Wanted NOTHING = new Wanted(Optional.empty(), Optional.empty());

  private final Acme acme;
  private final Globex globex;
  private final Rows rows;
  private final FilterOffers offers;
  private final Crowd crowd;

  FilterOffersTests(Stage stage, Rows rows, FilterOffers offers) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.rows = rows;
    this.offers = offers;
    this.crowd = new Crowd(rows, acme);
  }

  @Test
  void aFewAreOfferedByName() {
    crowd.scope("reports");
    crowd.scope("Catalog");
    long birch = crowd.account("Birch", "CUSTOMER");
    Offer offer = offers.offer(acme.id(), Optional.empty(), NOTHING, byId(birch));
    assertThat(offer.roles()).hasSize(SystemRole.values().length);
    assertThat(offer.role()).isEmpty();
    assertThat(offer.scopes().few()).extracting(Choice::name).containsExactly("Catalog", "reports");
    assertThat(offer.scopes().many()).isFalse();
    assertThat(offer.accounts().few())
        .extracting(Choice::name)
        .containsExactly(acme.organization().name(), "Birch");
    assertThat(offer.accounts().chosen()).contains(new Choice(birch, "Birch"));
  }

  @Test
  void tooManyForAListAreFoundByName() {
    manyScopes();
    long wanted = crowd.scope("Needle");
    Offer offer = offers.offer(acme.id(), Optional.empty(), byName("needle "), NOTHING);
    assertThat(offer.scopes().few()).isEmpty();
    assertThat(offer.scopes().many()).isTrue();
    assertThat(offer.scopes().chosen()).contains(new Choice(wanted, "Needle"));
    assertThat(offers.suggest(acme.id(), Searchable.SCOPE, "NEE"))
        .containsExactly(new Choice(wanted, "Needle"));
    assertThat(offers.suggest(acme.id(), Searchable.SCOPE, "scope")).hasSize(20);
    assertThat(offers.suggest(acme.id(), Searchable.SCOPE, "%")).isEmpty();
    assertThat(offers.suggest(acme.id(), Searchable.ACCOUNT, "acme")).hasSize(1);
  }

  @Test
  void anEmptiedFieldChoosesNothingWhateverStoodThereBefore() {
    long scope = crowd.scope("Needle");
    Wanted emptied = new Wanted(Optional.of(scope), Optional.of(" "));
    assertThat(chosen(emptied)).isEmpty();
    assertThat(chosen(byId(scope))).isPresent();
  }

  @Test
  void ofTwoWithTheSameNameTheOneBeforeStays() {
    crowd.account("Twin", "CUSTOMER");
    long second = crowd.account("Twin", "PARTNER");
    Wanted wanted = new Wanted(Optional.of(second), Optional.of("Twin"));
    assertThat(offers.offer(acme.id(), Optional.empty(), NOTHING, wanted).accounts().chosen())
        .contains(new Choice(second, "Twin"));
  }

  @Test
  @Tag("S-09")
  void whatIsUnknownToTheOrganizationIsNotChosen() {
    Crowd there = new Crowd(rows, globex);
    long scope = there.scope("Foreign");
    long account = there.account("Foreign", "CUSTOMER");
    Offer offer =
        offers.offer(
            acme.id(),
            Optional.of(globex.role(SystemRole.ADMINISTRATOR).value()),
            byId(scope),
            byId(account));
    assertThat(offer.role()).isEmpty();
    assertThat(offer.scopes().chosen()).isEmpty();
    assertThat(offer.accounts().chosen()).isEmpty();
    assertThat(chosen(byName("Foreign"))).isEmpty();
    assertThat(offers.suggest(acme.id(), Searchable.ACCOUNT, "Fore")).isEmpty();
  }

  private Optional<Choice> chosen(Wanted scope) {
    return offers.offer(acme.id(), Optional.empty(), scope, NOTHING).scopes().chosen();
  }

  private static Wanted byId(long id) {
    return new Wanted(Optional.of(id), Optional.empty());
  }

  private static Wanted byName(String name) {
    return new Wanted(Optional.empty(), Optional.of(name));
  }

  private void manyScopes() {
    rows.change(
        """
        INSERT INTO scope (organization_id, name, name_key)
        SELECT ?, CONCAT('scope', seq), CONCAT('scope', seq) FROM seq_1_to_101
        """,
        acme.id().value());
  }
}
