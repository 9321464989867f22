package dev.gatehouse.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OrganizationsTests {
  private final Stage stage;
  private final Organizations organizations;
  private final OrganizationHosts hosts;
  private final Rows rows;
  private final Rivals rivals;
  private final TransactionTemplate transactions;

  OrganizationsTests(
      Stage stage,
      Organizations organizations,
      OrganizationHosts hosts,
      Rows rows,
      Rivals rivals,
      TransactionTemplate transactions) {
    this.stage = stage;
    this.organizations = organizations;
    this.hosts = hosts;
    this.rows = rows;
    this.rivals = rivals;
    this.transactions = transactions;
  }

  @Test
  @Tag("D-13")
  void anOrganizationIsMadeOnceByItsName() {
    ConfiguredOrganization configured = configured(stage.number());
    Organization made = organizations.configure(configured);
    assertThat(organizations.configure(configured).id()).isEqualTo(made.id());
    assertThat(codes(made.id())).containsOnlyOnce("organization.create", "account.create");
    assertThat(rows.audited(made.id(), "organization.create"))
        .returns("SYSTEM", Rows.Entry::actorKind)
        .returns("start", Rows.Entry::origin);
  }

  @Test
  @Tag("D-13")
  void aChangedBaseUrlIsTakenOverAndAudited() {
    ConfiguredOrganization configured = configured(stage.number());
    Organization made = organizations.configure(configured);
    Organization moved =
        organizations.configure(
            new ConfiguredOrganization(
                configured.name(),
                URI.create("https://moved.example"),
                configured.administrator()));
    assertThat(moved.id()).isEqualTo(made.id());
    assertThat(moved.baseUrl()).hasToString("https://moved.example");
    assertThat(rows.audited(made.id(), "organization.move").details())
        .isEqualTo(
            """
            {"baseUrl":{"before":"%s","after":"https://moved.example"}}\
            """
                .formatted(configured.baseUrl()));
  }

  @Test
  @Tag("D-13")
  void aStartThatChangesNothingIsNoMove() {
    ConfiguredOrganization configured = configured(stage.number());
    organizations.configure(configured);
    Organization again = organizations.configure(configured);
    assertThat(codes(again.id())).doesNotContain("organization.move");
  }

  @Test
  @Tag("D-13")
  @Tag("R-04")
  void twoNodesThatStartAtOnceMakeOne() throws Exception {
    int number = stage.number();
    ConfiguredOrganization configured = configured(number);
    OrganizationSettings settings =
        new OrganizationSettings(
            List.of(
                new OrganizationSettings.Configured(
                    configured.name(),
                    configured.baseUrl().toString(),
                    configured.administrator().value())));
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Boolean> start =
        () -> {
          together.await();
          new OrganizationStart(settings, organizations, hosts).start();
          return true;
        };
    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> node : nodes.invokeAll(List.of(start, start))) {
        assertThat(node.get()).isTrue();
      }
    }
    OrganizationId made = hosts.find("t%d.localhost".formatted(number)).orElseThrow().id();
    assertThat(
            rows.all(Long.class, "SELECT id FROM organization WHERE name = ?", configured.name()))
        .containsExactly(made.value());
    assertThat(codes(made)).containsOnlyOnce("organization.create", "account.create");
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM app_user WHERE organization_id = ?",
                made.value()))
        .isEqualTo(1);
  }

  @Test
  @Tag("D-13")
  void isFoundByItsHostWhateverTheCase() {
    Acme acme = stage.acme();
    assertThat(hosts.find(acme.host().toUpperCase(java.util.Locale.ROOT)))
        .map(Organization::id)
        .contains(acme.id());
    assertThat(hosts.find("unknown.localhost")).isEmpty();
  }

  @Test
  @Tag("S-07")
  void theSecondWhoLocksSeesWhatTheFirstDid() throws Exception {
    OrganizationId id = stage.acme().id();
    // Each adds one to what it read before; without the lock one addition would be lost.
    Callable<Boolean> addOne =
        () -> {
          transactions.executeWithoutResult(status -> {
            organizations.lock(id);
            int limit = organizations.require(id).invitationLimit();
            rows.change(
                "UPDATE organization SET invitation_limit = ? WHERE id = ?", limit + 1, id.value());
          });
          return true;
        };
    rivals.atOnce(id, addOne, addOne, addOne);
    assertThat(organizations.require(id).invitationLimit()).isEqualTo(33);
  }

  @Test
  void whoDoesNotExistCannotBeLocked() {
    assertThatThrownBy(() ->
            transactions.executeWithoutResult(
                transaction -> organizations.lock(new OrganizationId(-1))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> organizations.require(new OrganizationId(-1)))
        .isInstanceOf(NotFound.class);
  }

  private List<String> codes(OrganizationId id) {
    return rows.audit(id).stream().map(Rows.Entry::action).toList();
  }

  private ConfiguredOrganization configured(int number) {
    return stage.configured("Initech " + number, "t" + number, "bill@t%d.test".formatted(number));
  }
}
