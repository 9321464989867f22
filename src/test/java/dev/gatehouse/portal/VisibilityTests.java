package dev.gatehouse.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountLinks;
import dev.gatehouse.cast.Accounts;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.entitlement.ReachedEntitlements;
import dev.gatehouse.entitlement.ReachedFilter;
import dev.gatehouse.entitlement.ReachedRow;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.user.Reaches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fixture of the source, cell by cell: Amy is its user A, Bob its user B. */
@DatabaseTest
@Tag("D-16")
class VisibilityTests {
  private final Acme acme;
  private final Catalogue catalogue;
  private final ReachedEntitlements entitlements;
  private final Reaches reaches;
  private final AccountLinks links;
  private final StatementCounter counter;
  private final Rows rows;
  private final ProductId harbor;
  private final Map<String, AccountId> accounts = new LinkedHashMap<>();
  private final Map<String, EntitlementId> entitled;

  VisibilityTests(
      Stage stage,
      Catalogue catalogue,
      ReachedEntitlements entitlements,
      Reaches reaches,
      AccountLinks links,
      StatementCounter counter,
      Rows rows) {
    this.acme = stage.acme();
    this.catalogue = catalogue;
    this.entitlements = entitlements;
    this.reaches = reaches;
    this.links = links;
    this.counter = counter;
    this.rows = rows;
    this.harbor = catalogue.product(acme, "Harbor");
    Accounts fixture = acme.accounts();
    accounts.put("North America", fixture.northAmerica());
    accounts.put("East", fixture.east());
    accounts.put("Massachusetts", fixture.massachusetts());
    accounts.put("Boston", fixture.boston());
    accounts.put("New York", fixture.newYork());
    accounts.put("Special Operations", fixture.specialOperations());
    this.entitled =
        accounts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> deployed(entry.getValue())));
  }

  @ParameterizedTest
  @Tag("FNO-12")
  @Tag("FNO-13")
  @Tag("FNO-14")
  @Tag("FNO-15")
  @Tag("FNO-16")
  @CsvSource(
      textBlock =
          """
          North America,      no,  no
          East,               no,  no
          Massachusetts,      yes, no
          Boston,             yes, yes
          New York,           yes, no
          Special Operations, no,  yes
          """)
  void whoSeesTheEntitlementsOfWhichAccount(String account, String amy, String bob) {
    assertThat(sees(acme.amy(), account)).isEqualTo(amy.equals("yes"));
    assertThat(sees(acme.bob(), account)).isEqualTo(bob.equals("yes"));
  }

  @ParameterizedTest
  @Tag("FNO-06")
  @Tag("FNO-07")
  @Tag("FNO-08")
  @CsvSource(
      textBlock =
          """
          North America,      refused,  refused
          East,               refused,  refused
          Massachusetts,      accepted, refused
          Boston,             refused,  accepted
          New York,           accepted, accepted
          Special Operations, accepted, accepted
          """)
  void whoCanBeLinkedToWhichAccountBesideTheOwn(String account, String amy, String bob) {
    assertThat(linked("Massachusetts", "New York", account)).isEqualTo(amy);
    assertThat(linked("Boston", "Special Operations", account)).isEqualTo(bob);
  }

  @Test
  void theListsHoldExactlyTheVisibleOnesTheNewestFirst() {
    assertThat(list(acme.amy(), "").stream().map(ReachedRow::account))
        .containsExactly("Acme New York", "Acme Massachusetts › Acme Boston", "Acme Massachusetts");
    assertThat(list(acme.bob(), "").stream().map(ReachedRow::account))
        .containsExactly("Special Operations", "Acme Boston");
    assertThat(list(acme.ada(), "")).isEmpty();
  }

  @Test
  void aSearchFindsIdsAndWordsOfProductsAndNothingBeyondReach() {
    ProductId crane = catalogue.product(acme, "Night Crane");
    EntitlementId boston = catalogue.deployed(acme, accounts.get("Boston"), crane, Catalogue.TODAY);
    catalogue.deployed(acme, accounts.get("East"), crane, Catalogue.TODAY);

    assertThat(ids(acme.bob(), "crane")).containsExactly(boston);
    assertThat(ids(acme.amy(), "NIGHT")).containsExactly(boston);
    assertThat(ids(acme.bob(), "ane")).isEmpty();
    String code = catalogue.entitlement(acme, boston).code().value();
    assertThat(ids(acme.bob(), code.substring(0, 9).toLowerCase(Locale.ROOT)))
        .containsExactly(boston);
    assertThat(ids(acme.amy(), catalogue.lines(acme, boston).getFirst().code().value()))
        .containsExactly(boston);
    String foreign = catalogue.entitlement(acme, entitled.get("East")).code().value();
    assertThat(ids(acme.amy(), foreign)).isEmpty();
  }

  @Test
  void aDraftIsNobodysYet() {
    EntitlementId draft = catalogue.draft(acme, accounts.get("Boston"));
    assertThat(ids(acme.bob(), "")).doesNotContain(draft);
    assertThatThrownBy(() -> require(acme.bob(), draft)).isInstanceOf(NotFound.class);
    catalogue.line(acme, draft, harbor, Catalogue.TODAY, "");
    catalogue.become(acme, draft, EntitlementState.DEPLOYED);
    assertThat(ids(acme.bob(), "")).contains(draft);
  }

  /** Among more than are looked at one by one. */
  @Test
  void ofManyTheVisibleOnesAreFoundAlike() {
    fill(accounts.get("Boston"), 1_001);
    assertThat(ids(acme.amy(), "")).hasSize(50).doesNotContain(entitled.get("East"));
    assertThat(ids(acme.amy(), "harbor"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("Massachusetts", "Boston", "New York").map(entitled::get).toList());
    String code = catalogue.entitlement(acme, entitled.get("New York")).code().value();
    assertThat(ids(acme.amy(), code)).containsExactly(entitled.get("New York"));
    assertThat(ids(acme.bob(), code)).isEmpty();
    catalogue.become(acme, entitled.get("New York"), EntitlementState.INACTIVE);
    catalogue.become(acme, entitled.get("East"), EntitlementState.INACTIVE);
    assertThat(
            entitlements
                .list(
                    acme.id(),
                    reaches.ofEntitlements(acme.actor(acme.amy())),
                    new ReachedFilter("", Optional.of(EntitlementState.INACTIVE), Optional.empty()),
                    50)
                .rows())
        .extracting(ReachedRow::id)
        .containsExactly(entitled.get("New York"));
  }

  /** Deployed ones without lines, by SQL: by commands it would take a minute. */
  private void fill(AccountId account, int number) {
    rows.change(
        """
        INSERT INTO entitlement (organization_id, account_id, state, request_key)
        SELECT ?, ?, 'DEPLOYED', CONCAT('many', seq)
        FROM seq_1_to_%d
        """
            .formatted(number),
        acme.id().value(),
        account.value());
    rows.change(
        """
        INSERT INTO entitlement_code (organization_id, code_hash, code_key, code, entitlement_id)
        SELECT organization_id, UNHEX(SHA2(request_key, 256)), UPPER(request_key), request_key, id
        FROM entitlement
        WHERE organization_id = ? AND request_key LIKE 'many%'
        """,
        acme.id().value());
  }

  @Test
  void aPageTakesTheSameFewStatementsHoweverMany() {
    Actor amy = acme.actor(acme.amy());
    int few = counter.statementsOf(() -> list(amy, "")).size();
    IntStream.range(0, 20).forEach(number -> deployed(accounts.get("Boston")));
    assertThat(counter.statementsOf(() -> list(amy, ""))).hasSize(few);
  }

  private EntitlementId deployed(AccountId account) {
    return catalogue.deployed(acme, account, harbor, Catalogue.TODAY);
  }

  private boolean sees(Member member, String account) {
    EntitlementId id = entitled.get(account);
    boolean listed = ids(member, "").contains(id);
    if (listed) {
      assertThat(require(member, id)).isEqualTo(id);
    } else {
      assertThatThrownBy(() -> require(member, id)).isInstanceOf(NotFound.class);
    }
    return listed;
  }

  private EntitlementId require(Member member, EntitlementId id) {
    return entitlements
        .require(acme.id(), reaches.ofEntitlements(acme.actor(member)), id)
        .entitlement()
        .id();
  }

  private String linked(String... names) {
    Set<AccountId> chosen = Stream.of(names).map(accounts::get).collect(Collectors.toSet());
    try {
      links.require(acme.id(), chosen);
      return "accepted";
    } catch (Refused refused) {
      return "refused";
    }
  }

  private List<EntitlementId> ids(Member member, String search) {
    return list(member, search).stream().map(ReachedRow::id).toList();
  }

  private List<ReachedRow> list(Member member, String search) {
    return list(acme.actor(member), search);
  }

  private List<ReachedRow> list(Actor actor, String search) {
    return entitlements
        .list(
            acme.id(),
            reaches.ofEntitlements(actor),
            new ReachedFilter(search, Optional.empty(), Optional.empty()),
            50)
        .rows();
  }
}
