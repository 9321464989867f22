package dev.gatehouse.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class UserProfileTests {
  private final Acme acme;
  private final UserProfile profile;
  private final Users users;
  private final Rows rows;
  private final TransactionOperations transactions;

  UserProfileTests(
      Stage stage,
      UserProfile profile,
      Users users,
      Rows rows,
      TransactionOperations transactions) {
    this.acme = stage.acme();
    this.profile = profile;
    this.users = users;
    this.rows = rows;
    this.transactions = transactions;
  }

  @Test
  @Tag("D-21")
  void everybodyChoosesForThemselvesHowThePortalLooks() {
    Preferences german = new Preferences("de", "Europe/Berlin", "DARK");
    profile.prefer(acme.actor(acme.con()), german);
    assertThat(users.require(acme.id(), acme.con().id()).preferences()).isEqualTo(german);
    Rows.Entry entry = rows.audited(acme.id(), "user.prefer");
    assertThat(entry.actorId()).isEqualTo(entry.subjectId()).isEqualTo(acme.con().id().value());
    assertThat(entry.details())
        .isEqualTo(
            """
            {"language":{"before":"en","after":"de"},\
            "timeZone":{"before":null,"after":"Europe/Berlin"},\
            "theme":{"before":"SYSTEM","after":"DARK"}}\
            """);
  }

  @Test
  @Tag("R-06")
  void choosingALookMakesNobodysEditStale() {
    String version = "SELECT version FROM app_user WHERE id = ?";
    long before = rows.one(Long.class, version, acme.con().id().value());
    profile.prefer(acme.actor(acme.con()), new Preferences("de", null, "DARK"));
    assertThat(rows.one(Long.class, version, acme.con().id().value())).isEqualTo(before);
  }

  @Test
  @Tag("R-06")
  void signingInMakesNobodysEditStale() {
    String version = "SELECT version FROM app_user WHERE id = ?";
    long before = rows.one(Long.class, version, acme.con().id().value());
    transactions.executeWithoutResult(transaction -> profile.signedIn(acme.id(), acme.con().id()));
    assertThat(rows.one(Long.class, version, acme.con().id().value())).isEqualTo(before);
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM app_user WHERE id = ? AND last_sign_in_at IS NOT NULL",
                acme.con().id().value()))
        .isEqualTo(1);
  }
}
