package dev.gatehouse.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("D-12")
class DelegatePolicyTests {
  private static final UserId ME = new UserId(1);
  private static final UserId OTHER = new UserId(2);

  @ParameterizedTest
  @CsvSource({
    "ALL,  PORTAL_USER,                ''",
    "ALL,  PORTAL_ADMINISTRATIVE_USER, ''",
    "ALL,  REGISTRY_CLIENT,            MORE_THAN_YOURS",
    "SOME, PORTAL_USER,                PARTLY_BEYOND_REACH",
    "NONE, PORTAL_USER,                BEYOND_REACH",
  })
  void delegatesManageWhoIsWithinReachWithNoMoreThanTheyHold(
      Span span, SystemRole role, String obstacle) {
    Actor delegate = delegate();
    for (UserState state : List.of(UserState.ACTIVE, UserState.INACTIVE, UserState.PENDING)) {
      Standing other = Standing.of(OTHER, state, List.of(role(role))).within(span);

      assertThat(UserPolicy.editObstacle(delegate, other).map(Enum::name).orElse(""))
          .isEqualTo(obstacle);
      assertThat(UserPolicy.removalObstacle(delegate, other).map(Enum::name).orElse(""))
          .isEqualTo(obstacle);
      assertThat(UserPolicy.mayDeactivate(delegate, other))
          .isEqualTo(obstacle.isEmpty() && state == UserState.ACTIVE);
      assertThat(UserPolicy.mayActivate(delegate, other))
          .isEqualTo(obstacle.isEmpty() && state == UserState.INACTIVE);
    }
  }

  @Test
  void delegatesNeverDeleteNorMoveAnybodyNorEndTheirSignInDelay() {
    for (UserState state : UserState.values()) {
      Standing other =
          Standing.of(OTHER, state, List.of(role(SystemRole.PORTAL_USER))).within(Span.ALL);

      assertThat(UserPolicy.mayDelete(delegate(), other)).isFalse();
      assertThat(UserPolicy.mayChangeAddress(delegate(), other)).isFalse();
      assertThat(UserPolicy.mayEndSignInDelay(delegate(), other)).isFalse();
    }
  }

  @Test
  void delegatesDoNotBlockOrRemoveThemselves() {
    Standing oneself =
        Standing.of(ME, UserState.ACTIVE, List.of(role(SystemRole.PORTAL_USER))).within(Span.ALL);

    assertThat(UserPolicy.mayDeactivate(delegate(), oneself)).isFalse();
    assertThat(UserPolicy.removalObstacle(delegate(), oneself)).contains(UserRefusal.YOURSELF);
  }

  @Test
  @Tag("FNO-16")
  void ofPeopleOutOfReachADelegateKnowsNothing() {
    Standing stranger = Standing.of(OTHER, UserState.ACTIVE, List.of());

    assertThatThrownBy(() -> UserPolicy.requireManageable(delegate(), stranger))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Tag("D-09")
  void delegatesGrantTheTwoPortalRolesOnly() {
    for (SystemRole role : SystemRole.values()) {
      assertThat(role(role).isGrantableBy(delegate()))
          .as(role.label())
          .isEqualTo(
              role == SystemRole.PORTAL_USER || role == SystemRole.PORTAL_ADMINISTRATIVE_USER);
    }
  }

  private static Actor delegate() {
    return Actor.user(
        new OrganizationId(1),
        ME,
        "192.0.2.1",
        AccountType.CUSTOMER,
        SystemRole.PORTAL_ADMINISTRATIVE_USER.permissions());
  }

  private static Role role(SystemRole role) {
    return new Role(
        new RoleId(role.ordinal() + 1L),
        role.name(),
        role.label(),
        role.permissions(),
        role.types(),
        0);
  }
}
