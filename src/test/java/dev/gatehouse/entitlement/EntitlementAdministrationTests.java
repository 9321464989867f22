package dev.gatehouse.entitlement;

import static dev.gatehouse.support.Refusals.assertRefused;
import static dev.gatehouse.support.Refusals.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.DeleteAccount;
import dev.gatehouse.account.SubAccounts;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("FNO-52")
class EntitlementAdministrationTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final Catalogue catalogue;
  private final EntitlementAdministration administration;
  private final EntitlementLookup lookup;
  private final DeleteAccount deleteAccount;
  private final Rivals rivals;
  private final Rows rows;

  EntitlementAdministrationTests(
      Stage stage,
      Catalogue catalogue,
      EntitlementAdministration administration,
      EntitlementLookup lookup,
      DeleteAccount deleteAccount,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.catalogue = catalogue;
    this.administration = administration;
    this.lookup = lookup;
    this.deleteAccount = deleteAccount;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("D-18")
  void withoutAnIdThePortalIssuesOneAndItIsNotInTheTrail() {
    EntitlementId id = create("", acme.accounts().boston());
    Entitlement made = administration.require(ada, id);

    assertThat(made.state()).isEqualTo(EntitlementState.DRAFT);
    assertThat(made.account()).isEqualTo(acme.accounts().boston());
    assertThat(made.code().value()).hasSize(19);
    assertThat(rows.audited(acme.id(), "entitlement.create").details())
        .isEqualTo(
            "{\"entitlement\":%d,\"account\":%d}"
                .formatted(id.value(), acme.accounts().boston().value()));
    assertThat(rows.columnsWith(made.code().value())).containsExactly("entitlement_code.code");
  }

  @Test
  @Tag("D-18")
  void anIdThatIsGivenIsUniqueOverEntitlementsAndLinesHoweverTyped() {
    ProductId harbor = catalogue.product(acme, "Harbor");
    EntitlementId id = create("ENT-0017", null);
    catalogue.line(acme, id, harbor, Catalogue.TODAY, "");
    String activation = catalogue.lines(acme, id).getFirst().code().value();

    assertRefused(EntitlementRefusal.CODE_TAKEN, () -> create("ent-OOi7", null));
    assertRefused(
        EntitlementRefusal.CODE_TAKEN, () -> create(activation.toLowerCase(Locale.ROOT), null));
    catalogue.draft(stage.globex(), "ENT-0017", null);
  }

  @Test
  @Tag("FNO-17")
  void whoeverTypesAnIdFindsTheEntitlementOrTheLine() {
    ProductId harbor = catalogue.product(acme, "Harbor");
    EntitlementId id = create("ENT-0017", null);
    LineId line = catalogue.line(acme, id, harbor, Catalogue.TODAY, "");
    String activation = catalogue.lines(acme, id).getFirst().code().value();

    assertThat(lookup.find(acme.id(), CodeHash.of(" ent0o17")))
        .contains(new EntitlementLookup.Meant(id, Optional.empty()));
    assertThat(lookup.find(acme.id(), CodeHash.of(activation.replace("-", ""))))
        .contains(new EntitlementLookup.Meant(id, Optional.of(line)));
    assertThat(lookup.find(acme.id(), CodeHash.of("ENT-0018"))).isEmpty();
    assertThat(lookup.find(acme.id(), CodeHash.of(""))).isEmpty();
    assertThat(lookup.find(stage.globex().id(), CodeHash.of("ENT-0017"))).isEmpty();
  }

  @Test
  void ofTwoWithOneIdAtOnceOneIsMade() throws Exception {
    assertThat(
            rivals.atOnce(
                acme.id(),
                attempt(() -> create("ENT-0017", null)),
                attempt(() -> create("ent0017", null))))
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(EntitlementRefusal.CODE_TAKEN));
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceMakesOne() {
    NewEntitlement wanted = new NewEntitlement(UUID.randomUUID(), "ENT-0017", null);

    assertThat(administration.create(ada, wanted)).isEqualTo(administration.create(ada, wanted));
  }

  @Test
  void inactiveIsReversibleAndObsoleteFinal() {
    EntitlementId id = filled();
    become(id, EntitlementState.DEPLOYED);
    become(id, EntitlementState.INACTIVE);
    become(id, EntitlementState.DEPLOYED);
    become(id, EntitlementState.OBSOLETE);
    become(id, EntitlementState.OBSOLETE);

    assertRefused(EntitlementRefusal.TRANSITION, () -> become(id, EntitlementState.DEPLOYED));
    assertRefused(EntitlementRefusal.TRANSITION, () -> become(id, EntitlementState.INACTIVE));
    assertThat(rows.audit(acme.id()))
        .extracting(Rows.Entry::action)
        .containsSubsequence(
            "entitlement.deploy",
            "entitlement.inactivate",
            "entitlement.deploy",
            "entitlement.make-obsolete");
    assertThat(rows.audited(acme.id(), "entitlement.make-obsolete").details())
        .isEqualTo(
            "{\"entitlement\":%d,\"state\":{\"before\":\"DEPLOYED\",\"after\":\"OBSOLETE\"}}"
                .formatted(id.value()));
  }

  @Test
  void nothingIsDeployedWithoutALineAndNoDraftIsInactivated() {
    EntitlementId id = create("", null);

    assertRefused(EntitlementRefusal.NO_LINES, () -> become(id, EntitlementState.DEPLOYED));
    assertRefused(EntitlementRefusal.TRANSITION, () -> become(id, EntitlementState.INACTIVE));
  }

  @Test
  void whatIsMadeObsoleteAndInactiveAtOnceEndsObsolete() throws Exception {
    EntitlementId id = filled();
    become(id, EntitlementState.DEPLOYED);
    rivals.atOnce(
        acme.id(),
        attempt(() -> become(id, EntitlementState.OBSOLETE)),
        attempt(() -> become(id, EntitlementState.INACTIVE)));

    assertThat(administration.require(ada, id).state()).isEqualTo(EntitlementState.OBSOLETE);
  }

  @Test
  @Tag("D-19")
  void anEntitlementIsAssignedToAnotherAccountOrToNone() {
    EntitlementId id = create("", acme.accounts().boston());
    administration.assign(ada, id, 0, acme.accounts().newYork());
    assertThat(administration.require(ada, id).account()).isEqualTo(acme.accounts().newYork());
    assertThat(rows.audited(acme.id(), "entitlement.assign").details())
        .isEqualTo(
            "{\"entitlement\":%d,\"account\":{\"before\":%d,\"after\":%d}}"
                .formatted(
                    id.value(),
                    acme.accounts().boston().value(),
                    acme.accounts().newYork().value()));
    administration.assign(ada, id, 1, null);
    administration.assign(ada, id, 1, null);
    assertThat(administration.require(ada, id).account()).isNull();
    assertRefused(
        EntitlementRefusal.CHANGED,
        () -> administration.assign(ada, id, 1, acme.accounts().boston()));
  }

  @Test
  @Tag("RAW-01")
  void accountsOfOthersAndObsoleteEntitlementsAreRefused() {
    EntitlementId id = create("", null);
    AccountId foreign = stage.globex().accounts().boston();

    assertRefused(
        EntitlementRefusal.UNKNOWN_ACCOUNT, () -> administration.assign(ada, id, 0, foreign));
    assertRefused(EntitlementRefusal.UNKNOWN_ACCOUNT, () -> create("", foreign));
    become(id, EntitlementState.OBSOLETE);
    assertRefused(
        EntitlementRefusal.OBSOLETE,
        () -> administration.assign(ada, id, 1, acme.accounts().boston()));
  }

  @Test
  @Tag("D-14")
  void anAccountWithEntitlementsIsNotDeletedInWhateverState() {
    AccountId boston = acme.accounts().boston();
    EntitlementId id = create("SECRET-1", boston);
    become(id, EntitlementState.OBSOLETE);

    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> deleteAccount.delete(ada, boston, SubAccounts.KEEP));
    assertThat(refused.reason()).isEqualTo(EntitlementRefusal.HAS_ENTITLEMENTS);
    assertThat(refused.arguments()).containsExactly(1);
    assertRefused(
        EntitlementRefusal.HAS_ENTITLEMENTS,
        () -> deleteAccount.delete(ada, acme.accounts().massachusetts(), SubAccounts.DELETE));
    deleteAccount.delete(ada, acme.accounts().massachusetts(), SubAccounts.KEEP);
  }

  @Test
  @Tag("D-14")
  void anAccountDeletedAndEntitledAtOnceIsEitherThereOrWithout() throws Exception {
    AccountId birch = acme.accounts().top("Birch", AccountType.CUSTOMER);
    EntitlementId id = create("", null);

    assertThat(
            rivals.atOnce(
                acme.id(),
                attempt(() -> administration.assign(ada, id, 0, birch)),
                attempt(() -> deleteAccount.delete(ada, birch, SubAccounts.KEEP))))
        .containsOnlyOnce(Optional.empty());
  }

  @Test
  @Tag("D-07")
  void othersMayNotAndForeignOnesAreNotThere() {
    EntitlementId id = filled();
    Actor uma = acme.actor(acme.uma());
    Actor packages =
        Actor.user(
            acme.id(),
            acme.pat().id(),
            "192.0.2.1",
            AccountType.PRODUCER,
            Set.of(Permission.MANAGE_DOWNLOAD_PACKAGES));
    Globex globex = stage.globex();
    Actor xan = globex.actor(globex.xan());

    for (Actor other : List.of(uma, packages)) {
      assertThatThrownBy(
              () -> administration.create(other, new NewEntitlement(UUID.randomUUID(), "", null)))
          .isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> administration.assign(other, id, 0, null))
          .isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> administration.become(other, id, EntitlementState.DEPLOYED))
          .isInstanceOf(Forbidden.class);
    }
    assertThatThrownBy(() -> administration.become(xan, id, EntitlementState.DEPLOYED))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.assign(xan, id, 0, null)).isInstanceOf(NotFound.class);
  }

  private EntitlementId filled() {
    EntitlementId id = create("", null);
    catalogue.line(acme, id, catalogue.product(acme, "Harbor"), Catalogue.TODAY, "");
    return id;
  }

  private EntitlementId create(String code, @Nullable AccountId account) {
    return administration.create(ada, new NewEntitlement(UUID.randomUUID(), code, account));
  }

  private void become(EntitlementId id, EntitlementState state) {
    administration.become(ada, id, state);
  }
}
