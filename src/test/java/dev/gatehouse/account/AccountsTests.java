package dev.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.support.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("D-14")
class AccountsTests {
  private final Stage stage;
  private final Acme acme;
  private final Accounts accounts;

  AccountsTests(Stage stage, Accounts accounts) {
    this.stage = stage;
    this.acme = stage.acme();
    this.accounts = accounts;
  }

  @Test
  void knowTheirTypeAndThePathFromTheTop() {
    assertThat(accounts.find(acme.id(), List.of(acme.accounts().boston())))
        .containsExactly(
            new Account(
                acme.accounts().boston(),
                "Acme Boston",
                AccountType.CUSTOMER,
                "Acme North America › Acme East › Acme Massachusetts › Acme Boston"));
    assertThat(accounts.find(acme.id(), List.of(acme.accounts().root())))
        .extracting(Account::type, Account::path)
        .containsExactly(tuple(AccountType.PRODUCER, acme.organization().name()));
  }

  @Test
  void areFoundByAnyPartOfTheirNamesBeginningsFirst() {
    acme.accounts().top("Birch North", AccountType.PARTNER);
    acme.accounts().northAmerica();
    acme.accounts().top("northern lights", AccountType.CUSTOMER);

    assertThat(accounts.search(acme.id(), " NORTH ", 9))
        .extracting(Account::name)
        .containsExactly("northern lights", "Acme North America", "Birch North");
    assertThat(accounts.search(acme.id(), "north", 1)).hasSize(1);
  }

  @Test
  void signsOfPatternsAreOnlySigns() {
    acme.accounts().top("100% \\ under_line", AccountType.CUSTOMER);
    acme.accounts().top("plain", AccountType.CUSTOMER);

    for (String text : List.of("%", "_", "\\", "0% \\ under_")) {
      assertThat(accounts.search(acme.id(), text, 9))
          .as(text)
          .extracting(Account::name)
          .containsExactly("100% \\ under_line");
    }
  }

  @Test
  @Tag("S-09")
  void thoseOfAnotherOrganizationAreNotThere() {
    Globex globex = stage.globex();
    globex.accounts().boston();

    assertThat(accounts.find(acme.id(), List.of(globex.accounts().boston()))).isEmpty();
    assertThat(accounts.search(acme.id(), "boston", 9)).isEmpty();
    assertThat(accounts.find(acme.id(), List.of())).isEmpty();
  }
}
