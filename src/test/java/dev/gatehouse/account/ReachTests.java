package dev.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.support.DatabaseTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("FNO-16")
class ReachTests {
  private final Acme acme;
  private final dev.gatehouse.cast.Accounts fixture;
  private final AccountTree tree;
  private final ReachedAccounts reached;
  private final Reach amy;
  private final Reach bob;

  ReachTests(Stage stage, AccountTree tree, ReachedAccounts reached) {
    this.acme = stage.acme();
    this.fixture = Trees.fixture(acme);
    this.tree = tree;
    this.reached = reached;
    this.amy = new Reach(Set.of(fixture.massachusetts(), fixture.newYork()), true);
    this.bob = Reach.of(Set.of(fixture.boston(), fixture.specialOperations()));
  }

  @Test
  void theTopOfAnEndUserIsTheOwnAccountsAndNothingAboveThemIsNamed() {
    assertThat(paths(amy, "", Optional.empty()))
        .containsExactly("Acme Massachusetts", "Acme New York");
    assertThat(paths(bob, "", Optional.empty()))
        .containsExactly("Acme Boston", "Special Operations");
  }

  @Test
  void belowOwnAccountsOneUnfoldsWhereSubAccountsAreReached() {
    assertThat(paths(amy, "", Optional.of(fixture.massachusetts())))
        .containsExactly("Acme Massachusetts › Acme Boston");
    assertThat(paths(Reach.of(amy.own()), "", Optional.of(fixture.massachusetts()))).isEmpty();
    assertThat(paths(amy, "", Optional.of(fixture.east()))).isEmpty();
    assertThat(list(Reach.of(amy.own()), "", Optional.empty()))
        .noneMatch(AccountNode::hasSubAccounts);
  }

  @Test
  void aSearchFindsNothingBeyond() {
    assertThat(paths(amy, "acme", Optional.empty()))
        .containsExactly("Acme Massachusetts › Acme Boston", "Acme Massachusetts", "Acme New York");
    assertThat(paths(bob, "acme", Optional.empty())).containsExactly("Acme Boston");
  }

  @Test
  void onlyWhatIsReachedIsFoundByNumber() {
    List<AccountId> all =
        List.of(
            fixture.northAmerica(), fixture.east(), fixture.boston(), fixture.specialOperations());
    assertThat(reached.find(acme.id(), amy, all))
        .extracting(Account::path)
        .containsExactly("Acme Massachusetts › Acme Boston");
    assertThat(reached.require(acme.id(), bob, fixture.boston()).path()).isEqualTo("Acme Boston");
    assertThatThrownBy(() -> reached.require(acme.id(), bob, fixture.massachusetts()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void eachReachedAccountIsInTheLineOfOneOwn() {
    assertThat(reached.own(acme.id(), amy, fixture.boston())).contains(fixture.massachusetts());
    assertThat(reached.own(acme.id(), amy, fixture.newYork())).contains(fixture.newYork());
    assertThat(reached.own(acme.id(), amy, fixture.east())).isEmpty();
    assertThat(reached.own(acme.id(), bob, fixture.boston())).contains(fixture.boston());
    assertThat(reached.own(acme.id(), Reach.of(amy.own()), fixture.boston())).isEmpty();
  }

  @Test
  void aKeyBeyondReachTellsNothing() {
    List<AccountNode> fromTheBeginning = list(bob, "", Optional.empty());
    for (AccountId beyond : List.of(fixture.northAmerica(), new AccountId(987_654_321))) {
      assertThat(
              tree.list(
                      acme.id(),
                      AccountFilter.within(bob, "", Optional.empty(), Optional.of(beyond)),
                      50)
                  .nodes())
          .isEqualTo(fromTheBeginning);
    }
  }

  @Test
  void theWayToAnAccountBeginsAtTheOwnOne() {
    assertThat(reached.line(acme.id(), amy, fixture.boston()))
        .extracting(node -> node.account().path())
        .containsExactly("Acme Massachusetts", "Acme Massachusetts › Acme Boston");
    assertThat(reached.line(acme.id(), amy, fixture.east())).isEmpty();
  }

  private List<String> paths(Reach reach, String search, Optional<AccountId> under) {
    return list(reach, search, under).stream().map(node -> node.account().path()).toList();
  }

  private List<AccountNode> list(Reach reach, String search, Optional<AccountId> under) {
    return tree.list(acme.id(), AccountFilter.within(reach, search, under, Optional.empty()), 50)
        .nodes();
  }
}
