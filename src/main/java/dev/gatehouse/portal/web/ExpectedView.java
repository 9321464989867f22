package dev.gatehouse.portal.web;

import dev.gatehouse.invitation.ExpectedPeople;
import dev.gatehouse.invitation.ExpectedPerson;
import dev.gatehouse.web.Times;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The open invitations as the template shows them. How their mails fare is not said: there may be
 * none, and then nothing must tell (D-12).
 *
 * @param more whether there are others, which a search finds
 */
record ExpectedView(List<Entry> entries, boolean more) {

  static final ExpectedView NOBODY = new ExpectedView(List.of(), false);

  /**
   * One of them.
   *
   * @param fate the tail of a message key: open, expired, revoked
   * @param seen by which a Resend that comes twice is known
   */
  record Entry(
      String key,
      String email,
      List<String> roles,
      List<ExpectedPerson.Place> accounts,
      String fate,
      String until,
      String seen,
      boolean managed,
      boolean canRevoke) {}

  static ExpectedView of(List<ExpectedPerson> people, Times times, Instant now) {
    return new ExpectedView(
        people.stream()
            .limit(ExpectedPeople.MOST)
            .map(person -> entry(person, times, now))
            .toList(),
        people.size() > ExpectedPeople.MOST);
  }

  static String seen(Instant issuedAt) {
    return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, issuedAt));
  }

  private static Entry entry(ExpectedPerson person, Times times, Instant now) {
    return new Entry(
        person.key().value(),
        person.email(),
        person.roles(),
        person.accounts(),
        fate(person, now),
        times.moment(person.expiresAt()),
        seen(person.issuedAt()),
        person.managed(),
        person.isOpen());
  }

  private static String fate(ExpectedPerson person, Instant now) {
    if (!person.isOpen()) {
      return "revoked";
    }
    return person.expiresAt().isAfter(now) ? "open" : "expired";
  }
}
