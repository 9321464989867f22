package dev.gatehouse.portal;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementClaims.Verdict;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementRefusal;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.entitlement.ReachedEntitlement;
import dev.gatehouse.entitlement.ReachedEntitlements;
import dev.gatehouse.entitlement.ReachedFilter;
import dev.gatehouse.entitlement.ReachedRow;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.TooMany;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.Reaches;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("FNO-26")
class ClaimEntitlementTests {
  private final Acme acme;
  private final Catalogue catalogue;
  private final Claiming claiming;
  private final ReachedEntitlements entitlements;
  private final Reaches reaches;
  private final Rows rows;
  private final ProductId harbor;
  private final EntitlementId free;

  ClaimEntitlementTests(
      Stage stage,
      Catalogue catalogue,
      Claiming claiming,
      ReachedEntitlements entitlements,
      Reaches reaches,
      Rows rows) {
    this.acme = stage.acme();
    this.catalogue = catalogue;
    this.claiming = claiming;
    this.entitlements = entitlements;
    this.reaches = reaches;
    this.rows = rows;
    this.harbor = catalogue.product(acme, "Harbor");
    this.free = catalogue.deployed(acme, null, harbor, Catalogue.TODAY);
    catalogue.line(acme, free, catalogue.product(acme, "Crane"), Catalogue.TODAY, "");
  }

  @Test
  void anEntitlementIdBringsAllItsLines() {
    assertThat(claim(acme.fay(), whole())).isEqualTo(Verdict.FREE);

    assertThat(seen().lines()).hasSize(2);
    assertThat(seen().code()).contains(catalogue.entitlement(acme, free).code());
    assertThat(rows.audited(acme.id(), "entitlement.claim").actorId())
        .isEqualTo(acme.fay().id().value());
    assertThat(claim(acme.fay(), whole())).isEqualTo(Verdict.HELD);
  }

  @Test
  @Tag("D-19")
  void anActivationIdBringsItsLineAndTellsNothingOfTheRest() {
    claim(acme.fay(), line());

    assertThat(seen().lines()).hasSize(1);
    assertThat(seen().code()).isEmpty();
    assertThat(list("")).extracting(row -> row.code().value()).containsExactly(line());
    assertThat(list("harbor")).hasSize(1);
    assertThat(list("crane")).isEmpty();
    assertThat(list(whole().substring(0, 4))).isEmpty();
    assertThat(list(catalogue.lines(acme, free).getLast().code().value().substring(0, 6)))
        .isEmpty();
  }

  @Test
  void onlyPeopleWhoRegisteredThemselvesClaim() {
    assertThatThrownBy(
            () -> claiming.claim(acme.actor(acme.amy()), whole(), acme.accounts().massachusetts()))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> claiming.claim(acme.actor(acme.ada()), whole(), acme.accounts().root()))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void onlyForAnAccountOfOnesOwn() {
    Actor fay = acme.actor(acme.fay());
    assertThatThrownBy(() -> claiming.claim(fay, whole(), acme.accounts().boston()))
        .isInstanceOf(NotFound.class);
    assertThat(catalogue.entitlement(acme, free).account()).isNull();
  }

  @Test
  @Tag("FNO-22")
  @Tag("S-12")
  void whoTriesOneAfterTheOtherIsSlowedAndTheRightOneIsRefusedMeanwhile() {
    acme.fay();
    for (int number = 0; number < 10; number++) {
      String guess = "GUESS-" + number;
      assertRefused(EntitlementRefusal.NOT_CLAIMABLE, () -> claim(acme.fay(), guess));
    }
    assertThatThrownBy(() -> claim(acme.fay(), whole())).isInstanceOf(TooMany.class);
    assertThat(catalogue.entitlement(acme, free).account()).isNull();
  }

  @Test
  @Tag("S-12")
  void anIdThatOneHasDoesNotMakeWrongOnesForgotten() {
    claim(acme.fay(), whole());
    for (int number = 0; number < 9; number++) {
      String guess = "GUESS-" + number;
      assertRefused(EntitlementRefusal.NOT_CLAIMABLE, () -> claim(acme.fay(), guess));
    }
    assertThat(claim(acme.fay(), whole())).isEqualTo(Verdict.HELD);
    assertRefused(EntitlementRefusal.NOT_CLAIMABLE, () -> claim(acme.fay(), "GUESS-9"));
    assertThatThrownBy(() -> claim(acme.fay(), "GUESS-10")).isInstanceOf(TooMany.class);
  }

  private Verdict claim(Member member, String typed) {
    return claiming.claim(acme.actor(member), typed, acme.accounts().selfRegistered());
  }

  private String whole() {
    return catalogue.entitlement(acme, free).code().value();
  }

  private String line() {
    return catalogue.lines(acme, free).getFirst().code().value();
  }

  private ReachedEntitlement seen() {
    return entitlements.require(acme.id(), reaches.ofEntitlements(acme.actor(acme.fay())), free);
  }

  private List<ReachedRow> list(String search) {
    return entitlements
        .list(
            acme.id(),
            reaches.ofEntitlements(acme.actor(acme.fay())),
            new ReachedFilter(search, Optional.empty(), Optional.empty()),
            25)
        .rows();
  }
}
