package dev.gatehouse.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTests {
  private static final OrganizationId ACME = new OrganizationId(1);

  @Test
  void mayWhatIsPermittedAndNothingElse() {
    Actor uma =
        Actor.user(
            ACME,
            new UserId(7),
            "192.0.2.1",
            AccountType.PRODUCER,
            Set.of(Permission.MANAGE_USERS));
    uma.require(Permission.MANAGE_USERS);
    assertThatThrownBy(() -> uma.require(Permission.VIEW_AUDIT))
        .isInstanceOf(Forbidden.class)
        .hasMessageContaining("View Audit");
  }

  @Test
  void aVisitorMayNothingAlsoWhenKnownByALink() {
    Actor visitor = Actor.visitor(ACME, "198.51.100.7");
    assertThat(visitor.permissions()).isEmpty();
    assertThat(visitor.isSignedIn()).isFalse();
    assertThat(visitor.as(new UserId(7)).permissions()).isEmpty();
    assertThat(visitor.as(new UserId(7)).userId()).contains(new UserId(7));
  }

  @Test
  void thePortalItselfIsNobody() {
    Actor job = Actor.system(ACME, "start");
    assertThat(job.userId()).isEmpty();
    assertThat(job.isSignedIn()).isFalse();
    assertThat(job.permissions()).containsExactlyInAnyOrder(Permission.values());
  }
}
