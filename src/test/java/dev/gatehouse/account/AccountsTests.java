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
        .extracting(Account::name, Account::type, Account::path, Account::parent)
        .containsExactly(
            tuple(
                "Acme Boston",
                AccountType.CUSTOMER,
                "Acme North America › Acme East › Acme Massachusetts › Acme Boston",
                acme.accounts().massachusetts()));
    assertThat(accounts.find(acme.id(), List.of(acme.accounts().root())))
        .extracting(Account::type, Account::path)
        .containsExactly(tuple(AccountType.PRODUCER, acme.organization().name()));
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
