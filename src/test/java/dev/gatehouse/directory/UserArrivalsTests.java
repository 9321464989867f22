package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.UserState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People who have just been invited come first, once. */
@DatabaseTest
class UserArrivalsTests {
  private final Stage stage;
  private final Acme acme;
  private final UserQuery query;
  private final InviteUsers inviteUsers;
  private final Crowd crowd;

  UserArrivalsTests(Stage stage, Rows rows, UserQuery query, InviteUsers inviteUsers) {
    this.stage = stage;
    this.acme = stage.acme();
    this.query = query;
    this.inviteUsers = inviteUsers;
    this.crowd = new Crowd(rows, acme);
  }

  @Test
  @Tag("RAW-34")
  void thoseOfTheInvitationComeFirstAndNoSecondTime() {
    crowd.of("crowd", 12);
    long batch = invite("yan", "zoe");
    for (UserSort sort : UserSort.values()) {
      UserPage first = list(UserFilter.EVERYBODY, sort, UserKey.FIRST, batch);
      assertThat(emails(first.arrivals()))
          .containsExactlyInAnyOrder(acme.address("yan"), acme.address("zoe"));
      assertThat(first.rows()).hasSize(10);
      UserKey key = UserKey.parse(UserKey.text(first.rows().getLast(), sort), "");
      UserPage second = list(UserFilter.EVERYBODY, sort, key, batch);
      assertThat(second.arrivals()).isEmpty();
      assertThat(second.rows()).hasSize(3);
      assertThat(emails(first.rows()))
          .doesNotContainAnyElementsOf(emails(second.rows()))
          .doesNotContain(acme.address("yan"), acme.address("zoe"));
      UserKey back = UserKey.parse("", UserKey.text(second.rows().getFirst(), sort));
      UserPage again = list(UserFilter.EVERYBODY, sort, back, batch);
      assertThat(emails(again.rows())).isEqualTo(emails(first.rows()));
      assertThat(emails(again.arrivals())).isEqualTo(emails(first.arrivals()));
    }
  }

  @Test
  void filtersHoldForThemToo() {
    long batch = invite("yan", "zoe");
    UserFilter active = UserFilter.EVERYBODY.withState(Optional.of(UserState.ACTIVE));
    assertThat(list(active, UserSort.ACCOUNT, UserKey.FIRST, batch).arrivals()).isEmpty();
    UserFilter zoe = UserFilter.EVERYBODY.withSearch("zoe");
    assertThat(emails(list(zoe, UserSort.ACCOUNT, UserKey.FIRST, batch).arrivals()))
        .containsExactly(acme.address("zoe"));
  }

  @Test
  @Tag("RAW-01")
  @Tag("S-09")
  void anInvitationOfAnotherOrganizationIsNone() {
    Acme other = stage.acme();
    Member ada = other.ada();
    long batch =
        inviteUsers.invite(other.actor(ada), other.consumers(other.address("yan"))).batch();
    UserPage page = list(UserFilter.EVERYBODY, UserSort.ACCOUNT, UserKey.FIRST, batch);
    assertThat(page.arrivals()).isEmpty();
    assertThat(emails(page.rows())).containsExactly(acme.ada().email());
  }

  private long invite(String... names) {
    String[] addresses = List.of(names).stream().map(acme::address).toArray(String[]::new);
    return inviteUsers.invite(acme.actor(acme.ada()), acme.consumers(addresses)).batch();
  }

  private UserPage list(UserFilter filter, UserSort sort, UserKey key, long batch) {
    return query.list(acme.id(), new UserListing(filter, sort, key, 10, Optional.of(batch)));
  }

  private static List<String> emails(List<UserRow> rows) {
    return rows.stream().map(UserRow::email).toList();
  }
}
