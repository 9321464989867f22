package dev.gatehouse.organization;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
@Tag("D-07")
class OrganizationAdministrationTests {
  private static final OrganizationOptions OTHER = new OrganizationOptions(false, true, 1, 1000);

  private final Acme acme;
  private final Actor ada;
  private final OrganizationAdministration administration;
  private final Rows rows;

  OrganizationAdministrationTests(
      Stage stage, OrganizationAdministration administration, Rows rows) {
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.administration = administration;
    this.rows = rows;
  }

  @Test
  @Tag("D-18")
  @Tag("D-20")
  @Tag("RAW-25")
  void anOrganizationBeginsWithWhatTheSourcesSay() {
    assertThat(acme.organization().options())
        .isEqualTo(new OrganizationOptions(true, false, 168, 30));
  }

  @Test
  @Tag("D-20")
  @Tag("RAW-25")
  @Tag("D-21")
  void whatIsChangedIsAuditedWithWhatItWas() {
    administration.configure(ada, acme.organization().version(), OTHER);

    assertThat(acme.organization().options()).isEqualTo(OTHER);
    assertThat(acme.organization().invitationValidity()).isEqualTo(Duration.ofHours(1));
    assertThat(rows.audited(acme.id(), "organization.configure"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns(
            "{\"selfRegistration\":{\"before\":true,\"after\":false},"
                + "\"registrationApproval\":{\"before\":false,\"after\":true},"
                + "\"invitationHours\":{\"before\":168,\"after\":1},"
                + "\"invitationLimit\":{\"before\":30,\"after\":1000}}",
            Rows.Entry::details);
  }

  @Test
  @Tag("R-07")
  void theSameSentTwiceHasOneEffect() {
    long version = acme.organization().version();
    administration.configure(ada, version, OTHER);
    int audited = rows.audit(acme.id()).size();

    administration.configure(ada, version, OTHER);

    assertThat(rows.audit(acme.id())).hasSize(audited);
  }

  @Test
  @Tag("R-06")
  void whoIsLateOverwritesNothing() {
    long version = acme.organization().version();
    administration.configure(ada, version, OTHER);

    assertRefused(
        OrganizationRefusal.CHANGED,
        () -> administration.configure(ada, version, new OrganizationOptions(true, true, 168, 30)));
    assertThat(acme.organization().options()).isEqualTo(OTHER);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 721, -1})
  @Tag("D-20")
  void invitationsAreValidForAnHourToThirtyDays(int hours) {
    assertRefused(
        OrganizationRefusal.VALIDITY,
        () -> administration.configure(ada, 0, new OrganizationOptions(true, false, hours, 30)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1001, -1})
  @Tag("RAW-25")
  void anInvitationNamesOneToAThousandPeople(int people) {
    assertRefused(
        OrganizationRefusal.LIMIT,
        () -> administration.configure(ada, 0, new OrganizationOptions(true, false, 168, people)));
  }

  @Test
  void onlyThoseWhoManageTheOrganizationMay() {
    assertThatThrownBy(() -> administration.configure(acme.actor(acme.uma()), 0, OTHER))
        .isInstanceOf(Forbidden.class);
    assertThat(acme.organization().options()).isNotEqualTo(OTHER);
  }
}
