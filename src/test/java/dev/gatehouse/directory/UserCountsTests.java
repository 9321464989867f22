package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.ScopeId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.directory.UserCounts.Count;
import dev.gatehouse.directory.UserCounts.TypeCounts;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.UserState;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class UserCountsTests {
  private final Acme acme;
  private final UserCounts counts;
  private final Crowd crowd;

  UserCountsTests(Stage stage, Rows rows, UserCounts counts) {
    this.acme = stage.acme();
    this.counts = counts;
    this.crowd = new Crowd(rows, acme);
  }

  @Test
  @Tag("FNO-29")
  void everyTypeIsCountedWhicheverIsShown() {
    acme.con();
    acme.pia();
    crowd.let("con@", "type = 'CUSTOMER'");
    TypeCounts all = count(UserFilter.EVERYBODY);
    assertThat(all.ofAll()).isEqualTo(new Count(3, false));
    assertThat(all.of(AccountType.CUSTOMER)).isEqualTo(new Count(1, false));
    assertThat(all.of(AccountType.PRODUCER)).isEqualTo(new Count(2, false));
    assertThat(all.of(AccountType.PARTNER)).isEqualTo(new Count(0, false));
    assertThat(count(UserFilter.EVERYBODY.withType(Optional.of(AccountType.CUSTOMER))))
        .isEqualTo(all);
  }

  @Test
  void otherFiltersCount() {
    acme.con();
    acme.pia();
    assertThat(count(UserFilter.EVERYBODY.withState(Optional.of(UserState.PENDING))).ofAll())
        .isEqualTo(new Count(1, false));
    assertThat(count(UserFilter.EVERYBODY.withSearch("p")).ofAll()).isEqualTo(new Count(1, false));
    assertThat(count(UserFilter.EVERYBODY.withSearch("corey")).ofAll())
        .isEqualTo(new Count(1, false));
    assertThat(count(UserFilter.EVERYBODY.withSearch("%")).ofAll()).isEqualTo(new Count(0, false));
  }

  @Test
  void veryManyAreNotCountedToTheEnd() {
    crowd.of("crowd", 10_000);
    assertThat(count(UserFilter.EVERYBODY).of(AccountType.PRODUCER))
        .isEqualTo(new Count(10_000, true));
    crowd.let("ada@", "type = 'CUSTOMER', producer = FALSE, consumer = TRUE");
    assertThat(count(UserFilter.EVERYBODY).of(AccountType.PRODUCER))
        .isEqualTo(new Count(10_000, false));
    assertThat(count(UserFilter.EVERYBODY).ofAll()).isEqualTo(new Count(10_000, true));
  }

  @Test
  void veryManyOfAFilterAreNoFewerThanCounted() {
    long scope = crowd.scope("everywhere");
    crowd.of("crowd", 20_000);
    crowd.give("crowd", "scope", scope);
    UserFilter holders = UserFilter.EVERYBODY.withScope(Optional.of(new ScopeId(scope)));
    assertThat(count(holders).of(AccountType.PRODUCER)).isEqualTo(new Count(10_000, true));
    assertThat(count(holders).of(AccountType.PARTNER)).isEqualTo(new Count(0, true));
  }

  private TypeCounts count(UserFilter filter) {
    return counts.count(acme.id(), filter);
  }
}
