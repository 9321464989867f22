package dev.gatehouse.portal;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Accounts;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.entitlement.EntitlementClaims;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementRefusal;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Tag("FNO-12")
class HandOverTests {
  private final Stage stage;
  private final Acme acme;
  private final Accounts fixture;
  private final Catalogue catalogue;
  private final HandOver handOver;
  private final EntitlementClaims claims;
  private final TransactionTemplate transactions;
  private final Rows rows;
  private final ProductId harbor;
  private final EntitlementId massachusetts;

  HandOverTests(
      Stage stage,
      Catalogue catalogue,
      HandOver handOver,
      EntitlementClaims claims,
      TransactionTemplate transactions,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.fixture = acme.accounts();
    this.catalogue = catalogue;
    this.handOver = handOver;
    this.claims = claims;
    this.transactions = transactions;
    this.rows = rows;
    this.harbor = catalogue.product(acme, "Harbor");
    fixture.boston();
    this.massachusetts = catalogue.deployed(acme, fixture.massachusetts(), harbor, Catalogue.TODAY);
  }

  @Test
  void toASubAccountAndBack() {
    handTo(acme.amy(), massachusetts, fixture.boston());
    assertThat(accountOf(massachusetts)).isEqualTo(fixture.boston());
    Rows.Entry entry = rows.audited(acme.id(), "entitlement.assign");
    assertThat(entry.actorId()).isEqualTo(acme.amy().id().value());
    assertThat(entry.details()).contains(String.valueOf(fixture.boston().value()));

    handTo(acme.amy(), massachusetts, fixture.massachusetts());
    assertThat(accountOf(massachusetts)).isEqualTo(fixture.massachusetts());
  }

  @Test
  @Tag("R-07")
  void toTheAccountThatHasItNothingChanges() {
    acme.amy();
    Map<String, List<String>> before = rows.everythingOf(acme.id());
    handTo(acme.amy(), massachusetts, fixture.massachusetts());
    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @Test
  void neverToAnotherLineNorUpwardsNorSideways() {
    acme.amy();
    assertRefused(
        PortalRefusal.OTHER_LINE, () -> handTo(acme.amy(), massachusetts, fixture.newYork()));
    for (AccountId beyond :
        List.of(fixture.east(), fixture.northAmerica(), acme.accounts().root())) {
      assertThatThrownBy(() -> handTo(acme.amy(), massachusetts, beyond))
          .isInstanceOf(NotFound.class);
    }
    assertThat(accountOf(massachusetts)).isEqualTo(fixture.massachusetts());
  }

  @Test
  @Tag("FNO-16")
  void whatIsBeyondReachCannotBeFetched() {
    EntitlementId east = catalogue.deployed(acme, fixture.east(), harbor, Catalogue.TODAY);
    EntitlementId draft = catalogue.draft(acme, fixture.boston());
    for (EntitlementId beyond : List.of(east, draft)) {
      assertThatThrownBy(() -> handTo(acme.amy(), beyond, fixture.massachusetts()))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  @Tag("FNO-14")
  void aPortalUserHandsNothingOver() {
    EntitlementId boston = catalogue.deployed(acme, fixture.boston(), harbor, Catalogue.TODAY);
    assertThatThrownBy(() -> handTo(acme.bob(), boston, fixture.boston()))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  @Tag("S-09")
  void neitherDoPeopleOfTheProducerOrOfAnotherOrganization() {
    assertThatThrownBy(() -> handTo(acme.ada(), massachusetts, fixture.boston()))
        .isInstanceOf(NotFound.class);
    Globex globex = stage.globex();
    Actor xan = globex.actor(globex.xan());
    assertThatThrownBy(() -> handOver.handTo(xan, massachusetts, 0, fixture.boston()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Tag("R-06")
  void whatWasChangedMeanwhileOrIsObsoleteStays() {
    acme.amy();
    assertRefused(
        EntitlementRefusal.CHANGED,
        () -> handOver.handTo(acme.actor(acme.amy()), massachusetts, 0, fixture.boston()));
    catalogue.become(acme, massachusetts, EntitlementState.OBSOLETE);
    assertRefused(
        EntitlementRefusal.OBSOLETE, () -> handTo(acme.amy(), massachusetts, fixture.boston()));
  }

  @Test
  @Tag("D-19")
  void whoClaimedOneLineCannotTakeTheRestByIt() {
    EntitlementId free = catalogue.deployed(acme, null, harbor, Catalogue.TODAY);
    acme.amy();
    transactions.executeWithoutResult(status ->
        claims.claim(
            acme.actor(acme.amy()),
            CodeHash.of(catalogue.lines(acme, free).getFirst().code().value()),
            fixture.massachusetts()));
    assertThatThrownBy(() -> handTo(acme.amy(), free, fixture.massachusetts()))
        .isInstanceOf(NotFound.class);
    assertThat(accountOf(free)).isNull();
  }

  private void handTo(Member member, EntitlementId id, AccountId account) {
    handOver.handTo(acme.actor(member), id, catalogue.entitlement(acme, id).version(), account);
  }

  private @Nullable AccountId accountOf(EntitlementId id) {
    return catalogue.entitlement(acme, id).account();
  }
}
