package dev.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.StatementCounter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("D-14")
class ParentOffersTests {
  private final Acme acme;
  private final dev.gatehouse.cast.Accounts fixture;
  private final ParentOffers offers;
  private final Accounts accounts;
  private final StatementCounter counter;

  ParentOffersTests(Stage stage, ParentOffers offers, Accounts accounts, StatementCounter counter) {
    this.acme = stage.acme();
    this.fixture = Trees.fixture(acme);
    this.offers = offers;
    this.accounts = accounts;
    this.counter = counter;
  }

  @Test
  void theChosenAccountComesFirstAndWhatCannotBeAboveSaysWhy() {
    fixture.selfRegistered();

    assertThat(offers.forNew(acme.id(), "", fixture.boston()).options())
        .extracting(ParentOption::name, ParentOption::checked, ParentOption::obstacle)
        .containsExactly(
            tuple("Acme Boston", true, ""),
            tuple(acme.organization().name(), false, ""),
            tuple("Acme North America", false, ""),
            tuple("Fern Studio", false, "self-registered"),
            tuple("Special Operations", false, ""));
  }

  @Test
  void anAccountThatMovesIsOfferedItsOwnTypeUntilSomethingIsSearched() {
    Account special = accounts.require(acme.id(), fixture.specialOperations());

    assertThat(offers.forMove(acme.id(), special, "", null).options())
        .extracting(ParentOption::name, ParentOption::obstacle)
        .containsExactly(tuple("Acme North America", ""), tuple("Special Operations", "itself"));
    assertThat(offers.forMove(acme.id(), special, acme.organization().name(), null).options())
        .extracting(ParentOption::name, ParentOption::obstacle)
        .containsExactly(tuple(acme.organization().name(), "type"));
  }

  @Test
  void aSearchThatFindsNothingMoreSaysSo() {
    assertThat(offers.forNew(acme.id(), "", null).nothingFound()).isFalse();
    assertThat(offers.forNew(acme.id(), "boston", null).nothingFound()).isFalse();
    assertThat(offers.forNew(acme.id(), "boston", fixture.boston()).nothingFound()).isTrue();
    assertThat(offers.forNew(acme.id(), "walnut", fixture.boston()).nothingFound()).isTrue();
  }

  @Test
  void theSameFewStatementsOfferWhateverTheTreesAreLike() {
    AccountId elm = fixture.top("Elm", AccountType.CUSTOMER);
    int few = statements(elm, "elm");
    IntStream.range(0, 30).forEach(number -> fixture.below(elm, "Elm Store " + number));

    assertThat(offers.forNew(acme.id(), "elm", null).options()).hasSize(8);
    assertThat(statements(elm, "elm")).isEqualTo(few).isEqualTo(3);
  }

  private int statements(AccountId moved, String search) {
    Account account = accounts.require(acme.id(), moved);
    return counter
        .statementsOf(() -> offers.forMove(acme.id(), account, search, fixture.boston()))
        .size();
  }
}
