package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.invitation.ImportId;
import dev.gatehouse.invitation.Importing;
import dev.gatehouse.shared.CleanUp;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has no more use is discarded; what is still shown or still counts is not. */
@DatabaseTest
class CleanUpJobTests {

  private final Acme acme;
  private final Importing importing;
  private final Rows rows;
  private final List<CleanUp> all;
  private final Clock clock;

  CleanUpJobTests(Stage stage, Importing importing, Rows rows, List<CleanUp> all, Clock clock) {
    this.acme = stage.acme();
    this.importing = importing;
    this.rows = rows;
    this.all = all;
    this.clock = clock;
  }

  @Test
  void forgetsPasswordResetsThatCountNoMore() {
    reset("yesterday", "INTERVAL 25 HOUR");
    reset("today", "INTERVAL 23 HOUR");

    cleanUp();

    assertThat(
            rows.all(
                String.class,
                "SELECT email_canonical FROM password_reset WHERE organization_id = ?",
                organization()))
        .containsExactly("today");
  }

  @Test
  void forgetsResetLinksThatAreOver() {
    token("over", "- INTERVAL 1 MINUTE");
    token("good", "+ INTERVAL 1 MINUTE");

    cleanUp();

    assertThat(
            rows.all(
                String.class,
                "SELECT email_canonical FROM password_reset_token WHERE organization_id = ?",
                organization()))
        .containsExactly("good");
  }

  @Test
  void forgetsChangesOfAddressAfterThreeDaysWithTheirLinks() {
    emailChange("old@birch.test", "INTERVAL 73 HOUR");
    emailChange("new@birch.test", "INTERVAL 71 HOUR");

    cleanUp();

    assertThat(
            rows.all(
                String.class,
                """
                SELECT c.email
                FROM email_change c
                JOIN email_change_token t ON t.change_id = c.id
                WHERE c.organization_id = ?
                """,
                organization()))
        .containsExactly("new@birch.test");
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM email_change_token WHERE organization_id = ?",
                organization()))
        .isOne();
  }

  @Test
  @Tag("S-12")
  void forgetsWhatWasGuessedADayAgo() {
    tally("01", "- INTERVAL 1 MINUTE");
    tally("02", "+ INTERVAL 1 MINUTE");

    cleanUp();

    assertThat(
            rows.all(
                String.class,
                "SELECT LEFT(HEX(key_hash), 2) FROM tally WHERE organization_id = ? AND kind ="
                    + " 'account'",
                organization()))
        .containsExactly("02");
  }

  @Test
  @Tag("S-12")
  void forgetsBrowsersThatWereNotUsedForAYear() {
    browser("01", 366);
    browser("02", 364);

    cleanUp();

    assertThat(
            rows.all(
                String.class,
                "SELECT LEFT(HEX(token_hash), 2) FROM known_browser WHERE organization_id = ?",
                organization()))
        .containsExactly("02");
  }

  @Test
  void forgetsWishesOfLastWeek() {
    wish("old", "INTERVAL 8 DAY");
    wish("new", "INTERVAL 6 DAY");

    cleanUp();

    assertThat(
            rows.all(
                String.class,
                "SELECT email_canonical FROM invitation_wish WHERE organization_id = ?",
                organization()))
        .containsExactly("new");
  }

  @Test
  void forgetsWhomImportsOfLastMonthNamedButNotHowManyTheyWere() {
    ImportId old = importing.finished(acme.ada(), "email\na@birch.test\nb@birch.test\n");
    ImportId young = importing.finished(acme.ada(), "email\nc@birch.test\n");
    String sent =
        "UPDATE invitation_import SET created_at = UTC_TIMESTAMP() - INTERVAL ? DAY WHERE id = ?";
    rows.change(sent, 31, old.value());
    rows.change(sent, 29, young.value());

    cleanUp();

    assertThat(
            rows.all(
                String.class,
                "SELECT email FROM invitation_import_row WHERE organization_id = ?",
                organization()))
        .containsExactly("c@birch.test");
    assertThat(
            rows.one(
                String.class,
                """
                SELECT CONCAT(row_count, ' ', invited_count, ' ', forgotten_at IS NOT NULL)
                FROM invitation_import
                WHERE id = ?
                """,
                old.value()))
        .isEqualTo("2 2 1");
  }

  @Test
  void keepsOldMailsOnlyWhereTheirFateIsShown() {
    acme.pia();
    rows.change(
        """
        UPDATE outbox_mail
        SET state = 'SENT', finished_at = UTC_TIMESTAMP() - INTERVAL 40 DAY
        WHERE organization_id = ?
        """,
        organization());
    for (int number = 0; number < 1_500; number++) {
      mail("SENT");
    }
    mail("QUEUED");

    cleanUp();

    assertThat(
            rows.one(
                Long.class,
                """
                SELECT COUNT(*)
                FROM outbox_mail m
                WHERE m.organization_id = ?
                  AND m.state <> 'QUEUED'
                  AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.mail_id = m.id)
                """,
                organization()))
        .isZero();
    assertThat(
            rows.one(
                Long.class,
                """
                SELECT COUNT(*)
                FROM invitation i
                JOIN outbox_mail m ON m.id = i.mail_id
                WHERE i.organization_id = ?
                """,
                organization()))
        .isEqualTo(
            rows.one(
                Long.class,
                "SELECT COUNT(*) FROM invitation WHERE organization_id = ? AND state <> 'ACCEPTED'",
                organization()));
    assertThat(
            rows.one(
                Long.class,
                "SELECT COUNT(*) FROM outbox_mail WHERE organization_id = ? AND state = 'QUEUED'",
                organization()))
        .isOne();
  }

  private void cleanUp() {
    all.forEach(each -> CleanUpJob.discardAll(each, clock));
  }

  private void reset(String address, String ago) {
    rows.change(
        """
        INSERT INTO password_reset (organization_id, email_canonical, requested_at)
        VALUES (?, ?, UTC_TIMESTAMP() - %s)
        """
            .formatted(ago),
        organization(),
        address);
  }

  private void token(String address, String expiry) {
    rows.change(
        """
        INSERT INTO password_reset_token
          (token_hash, organization_id, user_id, email_canonical, expires_at)
        VALUES (UNHEX(SHA2(UUID(), 256)), ?, ?, ?, UTC_TIMESTAMP() %s)
        """
            .formatted(expiry),
        organization(),
        acme.ada().id().value(),
        address);
  }

  private void emailChange(String address, String ago) {
    rows.change(
        """
        INSERT INTO email_change
          (organization_id, user_id, requested_by, request_key, old_email, email, email_canonical,
           state, requested_at, expires_at)
        SELECT organization_id, id, id, UUID(), email, ?, ?, 'ENDED', UTC_TIMESTAMP() - %1$s,
          UTC_TIMESTAMP() - %1$s + INTERVAL 1 DAY
        FROM app_user
        WHERE id = ?
        """
            .formatted(ago),
        address,
        address,
        acme.ada().id().value());
    rows.change(
        """
        INSERT INTO email_change_token (token_hash, organization_id, change_id)
        SELECT UNHEX(SHA2(UUID(), 256)), organization_id, id
        FROM email_change
        WHERE organization_id = ? AND email = ?
        """,
        organization(),
        address);
  }

  private void tally(String hash, String forget) {
    rows.change(
        """
        INSERT INTO tally (organization_id, kind, key_hash, number, forget_at)
        VALUES (?, 'account', UNHEX(RPAD(?, 64, '0')), 1, UTC_TIMESTAMP() %s)
        """
            .formatted(forget),
        organization(),
        hash);
  }

  private void browser(String hash, int days) {
    rows.change(
        """
        INSERT INTO known_browser (organization_id, token_hash, user_id, seen_at)
        VALUES (?, UNHEX(RPAD(?, 64, '0')), ?, UTC_TIMESTAMP() - INTERVAL ? DAY)
        """,
        organization(),
        hash,
        acme.ada().id().value(),
        days);
  }

  private void wish(String address, String ago) {
    rows.change(
        """
        INSERT INTO invitation_wish (organization_id, email_canonical, asked_at)
        VALUES (?, ?, UTC_TIMESTAMP() - %s)
        """
            .formatted(ago),
        organization(),
        address);
  }

  private void mail(String state) {
    rows.change(
        """
        INSERT INTO outbox_mail (organization_id, kind, reference, state, created_at, finished_at)
        VALUES (?, 'invitation', 0, ?, UTC_TIMESTAMP() - INTERVAL 41 DAY,
          IF(? = 'QUEUED', NULL, UTC_TIMESTAMP() - INTERVAL 40 DAY))
        """,
        organization(),
        state,
        state);
  }

  private long organization() {
    return acme.id().value();
  }
}
