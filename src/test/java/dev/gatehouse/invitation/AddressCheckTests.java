package dev.gatehouse.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.mail.MailId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.StatementCounter;
import dev.gatehouse.user.UserAdministration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each address of a list would lead to. */
@DatabaseTest
@Tag("D-03")
class AddressCheckTests {
  private final Stage stage;
  private final Acme acme;
  private final AddressCheck check;
  private final UserAdministration administration;
  private final InvitationLinks links;
  private final StatementCounter counter;
  private final Rows rows;

  AddressCheckTests(
      Stage stage,
      AddressCheck check,
      UserAdministration administration,
      InvitationLinks links,
      StatementCounter counter,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.check = check;
    this.administration = administration;
    this.links = links;
    this.counter = counter;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-17")
  @Tag("RAW-18")
  void namesWhoIsThereAndWhatIsNoAddress() {
    Member pia = acme.pia();
    Member ina = acme.ina();

    AddressReport report =
        report(
            "no address",
            acme.address("new"),
            acme.ada().email().toUpperCase(Locale.ROOT),
            pia.email(),
            ina.email());

    assertThat(report.people()).isEqualTo(5);
    assertThat(report.returning()).isEmpty();
    assertThat(report.problems())
        .extracting(
            AddressProblem::typed,
            AddressProblem::reason,
            AddressProblem::user,
            problem -> problem.invitation().map(AddressProblem.Unanswered::id))
        .containsExactlyInAnyOrder(
            tuple(
                "no address",
                InvitationRefusal.INVALID_ADDRESS,
                Optional.empty(),
                Optional.empty()),
            tuple(
                acme.ada().email(),
                InvitationRefusal.ALREADY_USER,
                Optional.of(acme.ada().id()),
                Optional.empty()),
            tuple(
                pia.email(),
                InvitationRefusal.ALREADY_INVITED,
                Optional.of(pia.id()),
                Optional.of(links.latestOf(acme.id(), pia.id()))),
            tuple(
                ina.email(),
                InvitationRefusal.ALREADY_USER,
                Optional.of(ina.id()),
                Optional.empty()));
  }

  @Test
  @Tag("R-07")
  void namesTheMailByWhichADoubledResendIsKnown() {
    Member pia = acme.pia();
    assertThat(report(pia.email()).problems())
        .flatExtracting(problem -> problem.invitation().orElseThrow().mail().stream().toList())
        .extracting(MailId::value)
        .containsExactly(
            rows.one(
                Long.class, "SELECT mail_id FROM invitation WHERE user_id = ?", pia.id().value()));
  }

  @Test
  @Tag("RAW-22")
  void whatIsDoubledCountsOnceWithoutAnError() {
    AddressReport report = report(acme.address("a"), acme.address("A"), " ", acme.address("b"));
    assertThat(report.people()).isEqualTo(2);
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void whoWasRemovedComesBack() {
    administration.remove(acme.actor(acme.ada()), acme.con().id());
    AddressReport report = report(acme.con().email());
    assertThat(report.problems()).isEmpty();
    assertThat(report.returning()).containsExactly(acme.con().email());
  }

  @Test
  void aRevokedOrExpiredInvitationCanBeSentAgain() {
    Member pia = acme.pia();
    rows.change(
        """
        UPDATE invitation
        SET issued_at = issued_at - INTERVAL 30 DAY, expires_at = expires_at - INTERVAL 30 DAY
        WHERE user_id = ?
        """,
        pia.id().value());
    assertThat(report(pia.email()).problems())
        .extracting(AddressProblem::reason, problem -> problem.invitation().isPresent())
        .containsExactly(tuple(InvitationRefusal.ALREADY_INVITED, true));
  }

  @Test
  @Tag("S-08")
  @Tag("RAW-01")
  void peopleOfOtherOrganizationsAreUnknown() {
    Globex globex = stage.globex();
    assertThat(report(globex.xan().email()).problems()).isEmpty();
  }

  @Test
  void takesThreeStatementsAndChangesNothing() {
    acme.pia();
    acme.ina();
    String one = acme.address("pia");
    String many =
        one
            + ","
            + acme.ina().email()
            + ","
            + IntStream.range(0, 200)
                .mapToObj("p%d@birch.test"::formatted)
                .collect(Collectors.joining("\n"));
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    int few = counter.statementsOf(() -> check.report(acme.id(), one)).size();
    assertThat(counter.statementsOf(() -> check.report(acme.id(), many)))
        .hasSize(few)
        .hasSizeLessThanOrEqualTo(3);

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
  }

  private AddressReport report(String... addresses) {
    return check.report(acme.id(), String.join("\n", addresses));
  }
}
