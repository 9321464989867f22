package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditQueryTests {
  private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

  private final Stage stage;
  private final Acme acme;
  private final AuditQuery query;
  private final AuditTrail trail;
  private final TransactionTemplate transactions;
  private final TestClock clock;
  private final StatementCounter counter;
  private final Rows rows;

  AuditQueryTests(
      Stage stage,
      AuditQuery query,
      AuditTrail trail,
      TransactionTemplate transactions,
      TestClock clock,
      StatementCounter counter,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.query = query;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
    this.counter = counter;
    this.rows = rows;
  }

  @Test
  void showsTheNewestFirst() {
    acme.uma();
    List<AuditRow> all = all(AuditKey.END, 100);
    assertThat(all)
        .hasSize(rows.audit(acme.id()).size())
        .isSortedAccordingTo(
            Comparator.comparing(AuditRow::at).thenComparing(AuditRow::id).reversed());
    assertThat(all.getFirst().action()).isEqualTo("invitation.accept");
    assertThat(all.getLast().action()).isEqualTo("organization.create");
  }

  @Test
  void namesPeopleAsTheyAreCalledNow() {
    acme.uma();
    AuditRow invited = only("", "invitation.create").getFirst();
    assertThat(invited.actorName()).isEqualTo("Ada Adler");
    assertThat(invited.subjectName()).isEqualTo("Uma Umber");
  }

  @Test
  void namesWhoHasNotGivenANameByTheAddress() {
    acme.pia();
    assertThat(only("", "invitation.create").getFirst().subjectName())
        .isEqualTo(acme.pia().email());
  }

  @Test
  void findsByWhoDidItAndToWhomByTheBeginningOfNameOrAddress() {
    acme.uma();
    acme.pia();
    assertThat(only("uma", "")).extracting(AuditRow::subjectName).containsOnly("Uma Umber");
    assertThat(only(acme.pia().email(), "")).hasSize(1);
    assertThat(only("Ada Ad", "invitation.create"))
        .filteredOn(row -> "Ada Adler".equals(row.actorName()))
        .hasSize(2);
    assertThat(only("mber", "")).isEmpty();
    assertThat(only("%", "")).isEmpty();
    assertThat(only("_", "")).isEmpty();
    assertThat(only("\\", "")).isEmpty();
  }

  @Test
  void findsByActionAndListsThoseThatOccur() {
    acme.uma();
    assertThat(only("", "invitation.accept")).hasSize(2);
    assertThat(only("", "invitation")).isEmpty();
    assertThat(query.actions(acme.id()))
        .contains("invitation.accept", "invitation.create", "organization.create")
        .doesNotContain("session.begin")
        .isSorted();
  }

  @Test
  void findsByTime() {
    Instant before = Instant.now(clock);
    clock.pass(Duration.ofDays(10));
    acme.pia();
    Instant from = before.plus(Duration.ofDays(5));
    assertThat(between(from, NEVER))
        .extracting(AuditRow::action)
        .containsExactly("invitation.create");
    assertThat(between(Instant.EPOCH, from))
        .extracting(AuditRow::action)
        .doesNotContain("invitation.resend")
        .contains("organization.create");
    Instant exact = between(from, NEVER).getFirst().at();
    assertThat(between(exact, exact.plusNanos(1000))).hasSize(1);
    assertThat(between(from, exact)).isEmpty();
  }

  @Test
  void turnsPagesWithoutGapsOrRepeatsAlsoWithinOneMoment() {
    record(60);
    List<Long> paged = new ArrayList<>();
    AuditKey key = AuditKey.END;
    List<AuditRow> page = all(key, 7);
    while (!page.isEmpty()) {
      page.forEach(row -> paged.add(row.id()));
      key = AuditKey.parse(new AuditKey(page.getLast().at(), page.getLast().id()).toString());
      page = all(key, 7);
    }
    assertThat(paged)
        .containsExactlyElementsOf(all(AuditKey.END, 1000).stream().map(AuditRow::id).toList())
        .hasSizeGreaterThan(60);
  }

  @Test
  void sendsOneStatementHoweverMuchThereIs() {
    int few = counter.statementsOf(() -> all(AuditKey.END, 50)).size();
    record(500);
    assertThat(counter.statementsOf(() -> all(AuditKey.END, 50))).hasSize(few).hasSize(1);
    assertThat(counter.statementsOf(() -> only("ada", "invitation.create"))).hasSize(1);
  }

  @Test
  @Tag("RAW-01")
  @Tag("S-09")
  void neverShowsAnotherOrganization() {
    Acme other = stage.acme();
    other.uma();
    assertThat(only("uma", "")).isEmpty();
    assertThat(all(AuditKey.END, 1000)).hasSize(rows.audit(acme.id()).size());
  }

  /** That many entries of the very same moment. */
  private void record(int entries) {
    Actor ada = acme.actor(acme.ada());
    transactions.executeWithoutResult(status -> {
      for (int entry = 0; entry < entries; entry++) {
        trail.record(ada, () -> "test.test", detail -> detail);
      }
    });
  }

  private List<AuditRow> all(AuditKey before, int most) {
    return query.list(acme.id(), new AuditFilter("", "", Instant.EPOCH, NEVER, before), most);
  }

  private List<AuditRow> only(String person, String action) {
    return query.list(
        acme.id(), new AuditFilter(person, action, Instant.EPOCH, NEVER, AuditKey.END), 1000);
  }

  private List<AuditRow> between(Instant from, Instant until) {
    return query.list(acme.id(), new AuditFilter("", "", from, until, AuditKey.END), 1000);
  }
}
