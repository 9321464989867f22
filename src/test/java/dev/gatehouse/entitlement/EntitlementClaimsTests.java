package dev.gatehouse.entitlement;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.EntitlementClaims.Verdict;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Tag("D-19")
class EntitlementClaimsTests {
  private final Stage stage;
  private final Acme acme;
  private final Catalogue catalogue;
  private final EntitlementClaims claims;
  private final EntitlementAdministration administration;
  private final TransactionTemplate transactions;
  private final EntitledAccounts obstacle;
  private final Rows rows;
  private final ProductId harbor;
  private final EntitlementId free;
  private final LineId first;
  private final AccountId fern;
  private final AccountId moss;

  EntitlementClaimsTests(
      Stage stage,
      Catalogue catalogue,
      EntitlementClaims claims,
      EntitlementAdministration administration,
      TransactionTemplate transactions,
      EntitledAccounts obstacle,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.catalogue = catalogue;
    this.claims = claims;
    this.administration = administration;
    this.transactions = transactions;
    this.obstacle = obstacle;
    this.rows = rows;
    this.harbor = catalogue.product(acme, "Harbor");
    this.free = catalogue.deployed(acme, null, harbor, Catalogue.TODAY);
    this.first = catalogue.lines(acme, free).getFirst().id();
    catalogue.line(acme, free, harbor, Catalogue.TODAY, "");
    this.fern = acme.accounts().selfRegistered();
    this.moss = acme.accounts().another("Moss", AccountType.SELF_REGISTERED);
  }

  @Test
  void anEntitlementIdBringsAllItsLines() {
    assertThat(judge(whole(), fern)).isEqualTo(Verdict.FREE);
    claim(whole(), fern);

    assertThat(catalogue.entitlement(acme, free).account()).isEqualTo(fern);
    assertThat(judge(whole(), fern)).isEqualTo(Verdict.HELD);
    assertThat(judge(line(first), fern)).isEqualTo(Verdict.HELD);
    assertThat(judge(whole(), moss)).isEqualTo(Verdict.REFUSED);
    assertThat(judge(line(first), moss)).isEqualTo(Verdict.REFUSED);
    assertThat(rows.audited(acme.id(), "entitlement.claim").details())
        .contains("\"account\"")
        .doesNotContain(catalogue.entitlement(acme, free).code().value());
  }

  @Test
  void anActivationIdBringsItsOwnLineOnly() {
    claim(line(first), fern);

    assertThat(catalogue.entitlement(acme, free).account()).isNull();
    assertThat(catalogue.lines(acme, free))
        .extracting(EntitlementLine::account)
        .containsExactly(fern, null);
    assertThat(judge(line(first), fern)).isEqualTo(Verdict.HELD);
    assertThat(judge(line(first), moss)).isEqualTo(Verdict.REFUSED);
    assertThat(judge(whole(), moss)).isEqualTo(Verdict.REFUSED);
    assertThat(judge(line(second()), moss)).isEqualTo(Verdict.FREE);
  }

  @Test
  void whoHasALineAloneMayClaimTheRestOfItsEntitlement() {
    claim(line(first), fern);
    claim(whole(), fern);

    assertThat(catalogue.entitlement(acme, free).account()).isEqualTo(fern);
    assertThat(catalogue.lines(acme, free))
        .extracting(EntitlementLine::account)
        .containsOnlyNulls();
  }

  @Test
  void claimingTwiceChangesNothing() {
    claim(whole(), fern);
    Map<String, List<String>> before = rows.everythingOf(acme.id());
    claim(whole(), fern);
    claim(line(first), fern);

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(names = {"INACTIVE", "OBSOLETE"})
  @Tag("FNO-22")
  void whatIsNotDeployedIsNotToBeClaimed(EntitlementState state) {
    CodeHash code = whole();
    catalogue.become(acme, free, state);
    assertRefused(EntitlementRefusal.NOT_CLAIMABLE, () -> claim(code, fern));
  }

  @Test
  @Tag("FNO-22")
  void neitherIsADraftOrAnUnknownOrForeignId() {
    CodeHash draft = catalogue.entitlement(acme, catalogue.draft(acme, null)).code().hash();
    assertRefused(EntitlementRefusal.NOT_CLAIMABLE, () -> claim(draft, fern));
    assertRefused(EntitlementRefusal.NOT_CLAIMABLE, () -> claim(CodeHash.of("ENT-NONE"), fern));
    assertThat(claims.judge(stage.globex().id(), whole(), Optional.empty()))
        .isEqualTo(Verdict.REFUSED);
  }

  @Test
  @Tag("D-14")
  void anAccountWithALineOfItsOwnIsNotDeleted() {
    claim(line(first), fern);
    assertThat(obstacle.against(acme.id(), List.of(fern))).isPresent();
  }

  @Test
  @Tag("R-06")
  void aManagerDoesNotOverwriteAClaimThatWasNotSeen() {
    long version = catalogue.entitlement(acme, free).version();
    claim(line(first), fern);
    assertRefused(
        EntitlementRefusal.CHANGED,
        () -> administration.assign(Actor.system(acme.id(), "test"), free, version, moss));
  }

  @Test
  @Tag("D-21")
  void aManagerCanTakeALineBackSoThatItCanBeClaimedAgain() {
    claim(line(first), fern);
    long version = catalogue.entitlement(acme, free).version();
    administration.assign(Actor.system(acme.id(), "test"), free, version, null);

    assertThat(judge(line(first), moss)).isEqualTo(Verdict.FREE);
    assertThat(rows.audited(acme.id(), "entitlement.assign").details())
        .contains("\"claimants\":[%d]".formatted(fern.value()));
  }

  @Test
  void aManagerWhoAssignsTheEntitlementAssignsAllOfIt() {
    claim(line(first), fern);
    long version = catalogue.entitlement(acme, free).version();
    administration.assign(Actor.system(acme.id(), "test"), free, version, moss);

    assertThat(catalogue.lines(acme, free))
        .extracting(EntitlementLine::account)
        .containsOnlyNulls();
    assertThat(judge(line(first), moss)).isEqualTo(Verdict.HELD);
  }

  private Verdict judge(CodeHash code, AccountId account) {
    return claims.judge(acme.id(), code, Optional.of(account));
  }

  private void claim(CodeHash code, AccountId account) {
    transactions.executeWithoutResult(
        status -> claims.claim(Actor.system(acme.id(), "test"), code, account));
  }

  private CodeHash whole() {
    return catalogue.entitlement(acme, free).code().hash();
  }

  private CodeHash line(LineId id) {
    return catalogue.lines(acme, free).stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow()
        .code()
        .hash();
  }

  private LineId second() {
    return catalogue.lines(acme, free).getLast().id();
  }
}
