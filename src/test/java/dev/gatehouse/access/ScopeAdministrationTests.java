package dev.gatehouse.access;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
@Tag("D-17")
class ScopeAdministrationTests {
  private static final ScopeDefinition READ =
      new ScopeDefinition("catalog.read", "Look at the catalogue");

  private final Stage stage;
  private final Acme acme;
  private final Actor uma;
  private final ScopeAdministration administration;
  private final Scopes scopes;
  private final Rivals rivals;
  private final Rows rows;

  ScopeAdministrationTests(
      Stage stage, ScopeAdministration administration, Scopes scopes, Rivals rivals, Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.uma = acme.actor(acme.uma());
    this.administration = administration;
    this.scopes = scopes;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  void aScopeHasTheNameAndDescriptionItWasGiven() {
    Scope scope = create(new ScopeDefinition(" catalog.read ", " Look\r\nhere "));

    assertThat(now(scope).name()).isEqualTo("catalog.read");
    assertThat(now(scope).description()).isEqualTo("Look\nhere");
    assertThat(now(scope).retired()).isFalse();
    assertThat(rows.audited(acme.id(), "scope.create").details())
        .isEqualTo("{\"scope\":\"catalog.read\",\"description\":\"Look\\nhere\"}");
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceMakesOneScope() {
    UUID key = UUID.randomUUID();

    Scope first = administration.create(uma, key, READ);
    Scope second = administration.create(uma, key, READ);

    assertThat(second).isEqualTo(first);
    assertThat(audited("scope.create")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog.read", "CATALOG.Read", " Catalog.read "})
  void aNameIsUniqueWhateverTheCase(String name) {
    create(READ);

    assertRefused(AccessRefusal.SCOPE_NAME_TAKEN, () -> create(new ScopeDefinition(name, "")));
  }

  @Test
  void theNameOfARetiredScopeIsTakenToo() {
    administration.retire(uma, create(READ).id());

    assertRefused(AccessRefusal.SCOPE_NAME_RETIRED, () -> create(READ));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "a,b", "a\nb", "a\u200bb"})
  void aNameHasNeitherCommaNorControlCharacters(String name) {
    assertRefused(AccessRefusal.SCOPE_NAME, () -> create(new ScopeDefinition(name, "")));
  }

  @Test
  void namesAndDescriptionsAreNotEndless() {
    create(new ScopeDefinition("x".repeat(100), "y".repeat(500)));

    assertRefused(AccessRefusal.SCOPE_NAME, () -> create(new ScopeDefinition("x".repeat(101), "")));
    assertRefused(
        AccessRefusal.SCOPE_DESCRIPTION,
        () -> create(new ScopeDefinition("long", "y".repeat(501))));
    assertRefused(
        AccessRefusal.SCOPE_DESCRIPTION, () -> create(new ScopeDefinition("bell", "\u0007")));
  }

  @Test
  void aChangeTellsBeforeAndAfter() {
    Scope scope = create(READ);

    administration.change(uma, scope.id(), 0, new ScopeDefinition("Catalog.Look", "Other"));

    assertThat(now(scope).name()).isEqualTo("Catalog.Look");
    assertThat(now(scope).description()).isEqualTo("Other");
    assertThat(now(scope).version()).isEqualTo(1);
    assertThat(scopes.find(acme.id(), new ScopeName("CATALOG.LOOK"))).isPresent();
    assertThat(rows.audited(acme.id(), "scope.change").details())
        .isEqualTo(
            "{\"scope\":\"catalog.read\","
                + "\"name\":{\"before\":\"catalog.read\",\"after\":\"Catalog.Look\"},"
                + "\"description\":{\"before\":\"Look at the catalogue\",\"after\":\"Other\"}}");
  }

  @Test
  void theCaseOfANameCanBeChangedButNotToThatOfAnother() {
    Scope scope = create(READ);
    create(new ScopeDefinition("catalog.write", ""));

    administration.change(uma, scope.id(), 0, new ScopeDefinition("Catalog.Read", ""));
    assertThat(now(scope).name()).isEqualTo("Catalog.Read");
    assertRefused(
        AccessRefusal.SCOPE_NAME_TAKEN,
        () -> administration.change(uma, scope.id(), 1, new ScopeDefinition("CATALOG.WRITE", "")));
  }

  @Test
  @Tag("R-06")
  void theSecondOfTwoWhoChangeTheSameVersionIsRefused() {
    Scope scope = create(READ);
    administration.change(uma, scope.id(), 0, new ScopeDefinition("one", ""));

    assertRefused(
        AccessRefusal.SCOPE_CHANGED,
        () -> administration.change(uma, scope.id(), 0, new ScopeDefinition("two", "")));
    assertThat(now(scope).name()).isEqualTo("one");
  }

  @Test
  @Tag("R-06")
  void oneOfTwoWhoChangeAtOnceWins() throws Exception {
    Scope scope = create(READ);

    List<Boolean> done = rivals.atOnce(acme.id(), renaming(scope, "one"), renaming(scope, "two"));

    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(audited("scope.change")).isEqualTo(1);
  }

  @Test
  @Tag("R-07")
  void theSameChangeSentTwiceChangesOnce() {
    Scope scope = create(READ);
    ScopeDefinition wanted = new ScopeDefinition("renamed", "");

    administration.change(uma, scope.id(), 0, wanted);
    administration.change(uma, scope.id(), 0, wanted);

    assertThat(audited("scope.change")).isEqualTo(1);
    assertThat(now(scope).version()).isEqualTo(1);
  }

  @Test
  void aRetiredScopeIsInNoPickerAndItsHoldersKeepIt() {
    Scope scope = create(READ);
    hold(scope);

    administration.retire(uma, scope.id());

    assertThat(now(scope).retired()).isTrue();
    assertThat(scopes.search(acme.id(), "catalog", 8)).isEmpty();
    assertThat(holders(scope)).isEqualTo(1);
    assertThat(rows.audited(acme.id(), "scope.retire").details())
        .isEqualTo("{\"scope\":\"catalog.read\"}");
  }

  @Test
  void aReinstatedScopeIsInPickersAgain() {
    Scope scope = create(READ);
    administration.retire(uma, scope.id());

    administration.reinstate(uma, scope.id());

    assertThat(scopes.search(acme.id(), "catalog", 8)).containsExactly(scope);
    assertThat(rows.audited(acme.id(), "scope.reinstate").details())
        .isEqualTo("{\"scope\":\"catalog.read\"}");
  }

  @Test
  @Tag("R-07")
  void aDoubleClickRetiresAndReinstatesOnce() {
    Scope scope = create(READ);

    administration.retire(uma, scope.id());
    administration.retire(uma, scope.id());
    administration.reinstate(uma, scope.id());
    administration.reinstate(uma, scope.id());

    assertThat(audited("scope.retire")).isEqualTo(1);
    assertThat(audited("scope.reinstate")).isEqualTo(1);
  }

  @Test
  @Tag("RAW-01")
  @Tag("D-13")
  void aScopeOfAnotherOrganizationIsNotThere() {
    Scope scope = create(READ);
    Globex globex = stage.globex();
    Actor xan = globex.actor(globex.xan());

    assertThatThrownBy(
            () -> administration.change(xan, scope.id(), 0, new ScopeDefinition("mine", "")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.retire(xan, scope.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> administration.reinstate(xan, scope.id()))
        .isInstanceOf(NotFound.class);
    assertThat(administration.create(xan, UUID.randomUUID(), READ).id()).isNotEqualTo(scope.id());
    assertThat(now(scope).name()).isEqualTo("catalog.read");
  }

  @Test
  @Tag("D-07")
  void withoutManageUsersNothingIsMadeOrChanged() {
    Scope scope = create(READ);
    Actor pat = acme.actor(acme.pat());

    assertThatThrownBy(
            () -> administration.create(pat, UUID.randomUUID(), new ScopeDefinition("mine", "")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> administration.change(pat, scope.id(), 0, new ScopeDefinition("mine", "")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> administration.retire(pat, scope.id())).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> administration.reinstate(pat, scope.id()))
        .isInstanceOf(Forbidden.class);
  }

  private Scope create(ScopeDefinition wanted) {
    return administration.create(uma, UUID.randomUUID(), wanted);
  }

  private DescribedScope now(Scope scope) {
    return administration.require(uma, scope.id());
  }

  private Callable<Boolean> renaming(Scope scope, String name) {
    return () -> {
      try {
        administration.change(uma, scope.id(), 0, new ScopeDefinition(name, ""));
        return true;
      } catch (Refused refused) {
        return false;
      }
    };
  }

  private void hold(Scope scope) {
    rows.change(
        "INSERT INTO user_scope (organization_id, user_id, scope_id) VALUES (?, ?, ?)",
        acme.id().value(),
        acme.con().id().value(),
        scope.id().value());
  }

  private int holders(Scope scope) {
    return rows.one(
        Integer.class, "SELECT COUNT(*) FROM user_scope WHERE scope_id = ?", scope.id().value());
  }

  private long audited(String action) {
    return rows.audit(acme.id()).stream().filter(entry -> entry.action().equals(action)).count();
  }
}
