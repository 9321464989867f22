package dev.gatehouse.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.mail.MailId;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InvitationTests {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Optional<UserId> ADA = Optional.of(new UserId(1));
  private static final Optional<UserId> BEN = Optional.of(new UserId(2));

  private final Invitation invitation =
      Invitation.open(new OrganizationId(1), 1, new UserId(9), ADA, MONDAY, WEEK);

  @Test
  @Tag("D-20")
  void isOpenUntilItsTimeIsOver() {
    assertThat(invitation.isOpenAt(MONDAY)).isTrue();
    assertThat(invitation.isOpenAt(MONDAY.plus(WEEK).minusMillis(1))).isTrue();
    assertThat(invitation.isOpenAt(MONDAY.plus(WEEK))).isFalse();
  }

  @Test
  @Tag("RAW-14")
  void isAcceptedOnce() {
    invitation.accept(MONDAY.plusSeconds(60));
    assertThat(invitation.isOpenAt(MONDAY.plusSeconds(60))).isFalse();
    assertRefused(() -> invitation.accept(MONDAY.plusSeconds(61)));
  }

  @Test
  @Tag("D-20")
  void isNotAcceptedAfterItsTime() {
    assertRefused(() -> invitation.accept(MONDAY.plus(WEEK)));
  }

  @Test
  @Tag("RAW-36")
  void isNotAcceptedOnceRevoked() {
    invitation.revoke(MONDAY);
    assertThat(invitation.isOpenAt(MONDAY)).isFalse();
    assertRefused(() -> invitation.accept(MONDAY));
  }

  @Test
  @Tag("RAW-36")
  void isRevokedOnceAndNotAfterAcceptance() {
    invitation.revoke(MONDAY);
    assertRefused(() -> invitation.revoke(MONDAY));
    invitation.reissue(ADA, MONDAY, WEEK);
    invitation.accept(MONDAY);
    assertRefused(() -> invitation.revoke(MONDAY));
  }

  @Test
  @Tag("D-02")
  void isReissuedWithItsWholeValidityAlsoAfterItHasExpired() {
    Instant later = MONDAY.plus(WEEK).plus(WEEK);
    invitation.reissue(BEN, later, WEEK);
    assertThat(invitation.expiresAt()).isEqualTo(later.plus(WEEK));
    assertThat(invitation.isOpenAt(later)).isTrue();
  }

  @Test
  @Tag("D-02")
  void isReissuedAfterItWasRevoked() {
    invitation.revoke(MONDAY);
    invitation.reissue(BEN, MONDAY, WEEK);
    assertThat(invitation.isOpenAt(MONDAY)).isTrue();
  }

  @Test
  @Tag("D-09")
  void whoeverSentItLastAnswersForIt() {
    invitation.reissue(BEN, MONDAY, WEEK);
    assertThat(invitation.inviter()).isEqualTo(BEN);
  }

  @Test
  void isNotReissuedOnceAccepted() {
    invitation.accept(MONDAY);
    assertRefused(() -> invitation.reissue(ADA, MONDAY, WEEK));
  }

  @Test
  @Tag("D-20")
  void listensToItsLatestMailOnly() {
    assertThat(invitation.isMailedBy(new MailId(1))).isFalse();
    invitation.mailedBy(new MailId(1));
    invitation.mailedBy(new MailId(2));
    assertThat(invitation.isMailedBy(new MailId(1))).isFalse();
    assertThat(invitation.isMailedBy(new MailId(2))).isTrue();
  }

  private static void assertRefused(Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(InvitationRefusal.NOT_OPEN));
  }
}
