package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

@DatabaseTest
class AuditTrailTests {
  private final Acme acme;
  private final AuditTrail trail;
  private final Rows rows;

  AuditTrailTests(Stage stage, AuditTrail trail, Rows rows) {
    this.acme = stage.acme();
    this.trail = trail;
    this.rows = rows;
  }

  @Test
  @Tag("S-18")
  @Tag("D-21")
  void entriesAreNeverChanged() {
    assertThatThrownBy(() ->
            rows.change(
                "UPDATE audit_entry SET origin = 'x' WHERE organization_id = ?", acme.id().value()))
        .hasStackTraceContaining("audit entries are never changed");
  }

  @Test
  @Tag("S-18")
  @Tag("D-21")
  void entriesAreNeverDeleted() {
    assertThatThrownBy(() ->
            rows.change("DELETE FROM audit_entry WHERE organization_id = ?", acme.id().value()))
        .hasStackTraceContaining("audit entries are never deleted");
  }

  @Test
  @Tag("D-21")
  void entriesAreWrittenInTheTransactionOfTheChangeOnly() {
    assertThatThrownBy(
            () -> trail.record(acme.actor(acme.ada()), () -> "test.test", detail -> detail))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  @Tag("D-21")
  @Tag("S-18")
  void entriesNameNobodyAndCarryNoSecret() {
    acme.ben();
    acme.uma();
    acme.pia();
    acme.con();
    acme.ina();
    assertThat(rows.audit(acme.id()))
        .hasSizeGreaterThan(8)
        .allSatisfy(
            entry -> assertThat(entry.details()).doesNotContain("@", "argon2", "Ben", "Umber"));
  }

  @Test
  @Tag("D-21")
  void namesAndAddressesStandInTheTableOfSubjects() {
    long uma = acme.uma().id().value();
    assertThat(
            rows.all(
                String.class,
                """
                SELECT CONCAT(revision, ' ', COALESCE(name, '-'), ' ', email)
                FROM audit_subject
                WHERE organization_id = ? AND subject_id = ?
                ORDER BY revision
                """,
                acme.id().value(),
                uma))
        .containsExactly("1 - " + acme.uma().email(), "2 Uma Umber " + acme.uma().email());
  }
}
