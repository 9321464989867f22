package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.account.AccountFilter;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.user.UserAdministration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AccountQueryTests {
  private static final int SIZE = 50;

  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final AccountQuery query;
  private final UserAdministration users;
  private final StatementCounter counter;

  AccountQueryTests(
      Stage stage, AccountQuery query, UserAdministration users, StatementCounter counter) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.query = query;
    this.users = users;
    this.counter = counter;
  }

  @Test
  void countsThoseLinkedToTheVeryAccountInWhateverState() {
    acme.bob();
    acme.amy();
    users.deactivate(ada, acme.amy().id());
    AccountId east = acme.accounts().east();

    AccountListing listing = list(Optional.of(east));

    assertThat(listing.line())
        .extracting(row -> row.account().name(), AccountRow::users)
        .containsExactly(tuple("Acme North America", 0), tuple("Acme East", 0));
    assertThat(listing.rows())
        .extracting(row -> row.account().name(), AccountRow::users)
        .containsExactly(tuple("Acme Massachusetts", 1), tuple("Acme New York", 1));

    users.remove(ada, acme.amy().id());
    assertThat(list(Optional.of(east)).rows()).extracting(AccountRow::users).containsOnly(0);
  }

  @Test
  void thePageIsTheSameFewStatementsHoweverManyAccountsThereAre() {
    AccountId elm = acme.accounts().top("Elm", AccountType.CUSTOMER);
    acme.accounts().below(elm, "Store");
    List<Integer> few = statements(elm);
    IntStream.range(0, 60).forEach(number -> acme.accounts().below(elm, "Store " + number));

    assertThat(list(Optional.of(elm)).rows()).hasSize(SIZE);
    assertThat(statements(elm)).isEqualTo(few);
    assertThat(few).containsExactly(2, 3, 2);
  }

  @Test
  @Tag("D-13")
  void anAccountOfAnotherOrganizationIsNotThere() {
    AccountId foreign = stage.globex().accounts().top("Globex East", AccountType.CUSTOMER);
    assertThatThrownBy(() -> list(Optional.of(foreign))).isInstanceOf(NotFound.class);
  }

  /** Of the top, of an account, of a search. */
  private List<Integer> statements(AccountId account) {
    return List.of(
        counter.statementsOf(() -> list(Optional.empty())).size(),
        counter.statementsOf(() -> list(Optional.of(account))).size(),
        counter
            .statementsOf(() ->
                query.list(
                    acme.id(),
                    new AccountFilter(
                        "store", Optional.empty(), Optional.empty(), Optional.empty()),
                    SIZE))
            .size());
  }

  private AccountListing list(Optional<AccountId> under) {
    return query.list(
        acme.id(), new AccountFilter("", Optional.empty(), under, Optional.empty()), SIZE);
  }
}
