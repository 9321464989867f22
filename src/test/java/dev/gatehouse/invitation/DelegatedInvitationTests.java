package dev.gatehouse.invitation;

import static dev.gatehouse.access.SystemRole.PORTAL_ADMINISTRATIVE_USER;
import static dev.gatehouse.access.SystemRole.PORTAL_USER;
import static dev.gatehouse.support.Refusals.assertRefused;
import static dev.gatehouse.support.Refusals.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.account.MoveAccount;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Token;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.user.GrantRefusal;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserGrants;
import dev.gatehouse.user.UserState;
import dev.gatehouse.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of addresses that Amy invites, be they within her reach, out of it, or nobody's. */
@DatabaseTest
@Tag("D-12")
class DelegatedInvitationTests {
  private static final Pattern LINK = Pattern.compile("/account-offer/([\\w-]+)");

  private final Acme acme;
  private final Actor amy;
  private final InviteUsers inviteUsers;
  private final ExpectedPeople expected;
  private final ExpectedAdministration entries;
  private final AnswerAccountOffer answering;
  private final AcceptInvitation accepting;
  private final InvitationLinks links;
  private final UserAdministration administration;
  private final UserGrants grants;
  private final Users users;
  private final MailServer mailServer;
  private final TestClock clock;
  private final MoveAccount moveAccount;
  private final Rivals rivals;
  private final Rows rows;

  DelegatedInvitationTests(
      Stage stage,
      InviteUsers inviteUsers,
      ExpectedPeople expected,
      ExpectedAdministration entries,
      AnswerAccountOffer answering,
      AcceptInvitation accepting,
      InvitationLinks links,
      UserAdministration administration,
      UserGrants grants,
      Users users,
      MailServer mailServer,
      TestClock clock,
      MoveAccount moveAccount,
      Rivals rivals,
      Rows rows) {
    this.acme = stage.acme();
    this.amy = acme.actor(acme.amy());
    this.inviteUsers = inviteUsers;
    this.expected = expected;
    this.entries = entries;
    this.answering = answering;
    this.accepting = accepting;
    this.links = links;
    this.administration = administration;
    this.grants = grants;
    this.users = users;
    this.mailServer = mailServer;
    this.clock = clock;
    this.moveAccount = moveAccount;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("RAW-13")
  void aStrangerIsInvitedAndJoins() {
    Member mia =
        acme.invite(
            acme.amy(), request(PORTAL_ADMINISTRATIVE_USER, acme.address("mia")), "Mia", "Moss");

    assertThat(expected.list(amy, "")).extracting(ExpectedPerson::email).contains(mia.email());
    acme.join(mia);
    assertThat(grants.holdings(acme.id(), mia.id()).roleNames())
        .containsExactly("Portal Administrative User");
    assertThat(grants.accountsOf(acme.id(), mia.id())).containsExactly(acme.accounts().boston());
    assertThat(expected.list(amy, "")).isEmpty();
  }

  @Test
  @Tag("D-09")
  void whatIsBeyondADelegateIsNotInvitedTo() {
    assertRefused(
        GrantRefusal.BEYOND_YOURS,
        () ->
            inviteUsers.invite(
                amy, acme.invitation(wish().newScopes("catalog.read"), acme.address("mia"))));
    assertRefused(
        AccountRefusal.UNKNOWN_ACCOUNT,
        () ->
            inviteUsers.invite(
                amy,
                acme.invitation(
                    acme.wish().consumer().at(acme.accounts().east()).roles(PORTAL_USER),
                    acme.address("mia"))));
    assertRefused(
        AccountRefusal.NO_ACCOUNT,
        () -> inviteUsers.invite(amy, acme.invitation(acme.wish().consumer().at(), "m@a.test")));
  }

  @Test
  @Tag("D-03")
  @Tag("FNO-16")
  void onlyOfPeopleWithinReachItIsToldThatTheyAreHere() {
    assertThatExceptionOfType(AddressesRefused.class)
        .isThrownBy(() -> invite(acme.bob().email()))
        .satisfies(refused ->
            assertThat(refused.problems())
                .extracting(AddressProblem::reason)
                .containsExactly(InvitationRefusal.ALREADY_USER));
    List<String> strangers =
        List.of(
            acme.con().email(),
            acme.ada().email(),
            acme.pia().email(),
            acme.ina().email(),
            acme.cleo().email(),
            acme.address("nobody"));

    assertThat(invite(strangers.toArray(String[]::new)).people()).isEqualTo(strangers.size());
    for (String address : strangers) {
      assertThatExceptionOfType(AddressesRefused.class)
          .isThrownBy(() -> invite(address))
          .satisfies(refused ->
              assertThat(refused.problems())
                  .extracting(AddressProblem::reason)
                  .containsExactly(InvitationRefusal.ALREADY_INVITED));
    }
  }

  @Test
  @Tag("FNO-16")
  void entriesLookTheSameWhateverStandsBehindThem() {
    List<String> addresses =
        List.of(acme.con().email(), acme.pia().email(), acme.address("nobody"));
    invite(addresses.toArray(String[]::new));
    List<ExpectedPerson> all = expected.list(amy, "");

    assertThat(all)
        .extracting(ExpectedPerson::email)
        .containsExactlyInAnyOrderElementsOf(addresses);
    assertThat(all)
        .allSatisfy(entry -> {
          assertThat(entry.managed()).isTrue();
          assertThat(entry.isOpen()).isTrue();
          assertThat(entry.roles()).containsExactly("Portal User");
          assertThat(entry.accounts())
              .extracting(ExpectedPerson.Place::name)
              .containsExactly("Acme Boston");
          assertThat(entry.key().value()).matches("[0-9a-f-]{36}");
        });
    for (ExpectedPerson entry : all) {
      assertThat(entries.addressOf(amy, entry.key())).isEqualTo(entry.email());
      entries.revoke(amy, entry.key());
      assertRefused(InvitationRefusal.NOT_OPEN, () -> entries.revoke(amy, entry.key()));
      entries.resend(amy, entry.key(), entry.issuedAt());
      entries.resend(amy, entry.key(), entry.issuedAt());
    }
    assertThat(expected.list(amy, "")).hasSize(3).allMatch(ExpectedPerson::isOpen);
    for (ExpectedPerson entry : all) {
      entries.remove(amy, entry.key());
      entries.remove(amy, entry.key());
      assertThatThrownBy(() -> entries.addressOf(amy, entry.key())).isInstanceOf(NotFound.class);
    }
    assertThat(expected.list(amy, "")).isEmpty();
    assertThat(users.require(acme.id(), acme.con().id()).state()).isEqualTo(UserState.ACTIVE);
    assertThat(users.require(acme.id(), acme.pia().id()).state()).isEqualTo(UserState.PENDING);
    assertThat(rows.audited(acme.id(), "offer.discard").actorId())
        .isEqualTo(acme.amy().id().value());
  }

  @Test
  @Tag("FNO-08")
  @Tag("S-03")
  void somebodyElsewhereIsOfferedTheAccountAndAddsIt() {
    Member sam = elsewhere("sam", acme.accounts().specialOperations());
    invite(sam.email());
    Token token = token(mailServer.awaitMailTo(sam.email(), "One more account"));

    assertThat(answering.find(acme.id(), token).orElseThrow().accounts()).isEqualTo("Acme Boston");
    assertThat(grants.accountsOf(acme.id(), sam.id())).hasSize(1);
    assertThat(answering.accept(acme.visitor(), token)).isTrue();
    assertThat(answering.accept(acme.visitor(), token)).isFalse();

    assertThat(grants.accountsOf(acme.id(), sam.id()))
        .containsExactlyInAnyOrder(acme.accounts().specialOperations(), acme.accounts().boston());
    assertThat(grants.holdings(acme.id(), sam.id()).roleNames()).containsExactly("Portal User");
    assertThat(rows.audited(acme.id(), "user.add-link").details()).contains("Acme Boston");
    assertThat(expected.list(amy, "")).isEmpty();
  }

  /** Neither their number nor what can be done tells them apart. */
  @Test
  @Tag("FNO-16")
  void whoReachesOnlyAPartOfTheAccountsSeesBothKindsAlike() {
    Member sam = elsewhere("sam", acme.accounts().specialOperations());
    String both = sam.email() + "\n" + acme.address("new");
    inviteUsers.invite(
        amy,
        acme.invitation(
            acme.wish()
                .consumer()
                .at(acme.accounts().boston(), acme.accounts().newYork())
                .roles(PORTAL_USER),
            both));
    Member dora =
        acme.join(
            acme.invite(
                acme.ada(),
                acme.invitation(
                    acme.wish()
                        .consumer()
                        .at(acme.accounts().massachusetts())
                        .roles(PORTAL_ADMINISTRATIVE_USER),
                    acme.address("dora")),
                "Dora",
                "Dale"));

    assertThat(expected.list(acme.actor(dora), ""))
        .hasSize(2)
        .allSatisfy(entry -> {
          assertThat(entry.managed()).isFalse();
          assertThat(entry.roles()).isEmpty();
          assertThat(entry.accounts())
              .extracting(ExpectedPerson.Place::name)
              .containsExactly("Acme Boston");
        });
  }

  @Test
  @Tag("S-03")
  void aLinkIsGoodForTheOfferItWasMadeFor() {
    Member sam = elsewhere("sam", acme.accounts().specialOperations());
    invite(sam.email());
    Token first = token(mailServer.awaitMailTo(sam.email(), "One more account"));
    ExpectedPerson entry = expected.list(amy, "").getFirst();
    entries.revoke(amy, entry.key());
    assertThat(answering.accept(acme.visitor(), first)).isFalse();

    entries.resend(amy, entry.key(), entry.issuedAt());
    Token second =
        token(
            mailServer.awaitMailTo(
                sam.email(), mailServer.awaitMailTo(sam.email(), "One more account")));
    assertThat(answering.find(acme.id(), first)).isEmpty();
    assertThat(answering.find(acme.id(), second)).isPresent();

    clock.pass(Duration.ofDays(8));
    assertThat(answering.accept(acme.visitor(), second)).isFalse();
  }

  @Test
  @Tag("D-09")
  void aDelegateWhoIsNoneAnyMoreOffersAndInvitesNothing() {
    Member sam = elsewhere("sam", acme.accounts().specialOperations());
    Member mia = acme.invite(acme.amy(), request(PORTAL_USER, acme.address("mia")), "Mia", "Moss");
    invite(sam.email());
    Token offer = token(mailServer.awaitMailTo(sam.email(), "One more account"));
    Token invitation = links.newLink(acme.id(), mia.id());
    assertThat(accepting.find(acme.id(), invitation)).isPresent();

    administration.deactivate(acme.actor(acme.ada()), acme.amy().id());

    assertThat(answering.accept(acme.visitor(), offer)).isFalse();
    assertThat(accepting.find(acme.id(), invitation)).isEmpty();
    assertThat(grants.accountsOf(acme.id(), sam.id())).hasSize(1);
  }

  @Test
  @Tag("FNO-05")
  @Tag("FNO-06")
  @Tag("D-20")
  void whoCouldNotBeLinkedGetsNoMail() {
    Member ann = elsewhere("ann", acme.accounts().east());
    invite(ann.email(), acme.ada().email(), acme.pia().email(), acme.address("last"));

    mailServer.awaitMailTo(acme.address("last"));
    rows.await(
        "all mails are written",
        () ->
            rows.one(
                    Integer.class,
                    "SELECT COUNT(*) FROM outbox_mail WHERE organization_id = ? AND state ="
                        + " 'QUEUED'",
                    acme.id().value())
                == 0);
    for (String address : List.of(ann.email(), acme.ada().email(), acme.pia().email())) {
      assertThat(mailServer.mailsTo(address))
          .noneMatch(mail -> mail.subject().contains("One more account"));
    }
  }

  @Test
  @Tag("FNO-06")
  void anAccountThatCameIntoTheSameLineIsNotAdded() {
    Member sam = elsewhere("sam", acme.accounts().specialOperations());
    invite(sam.email());
    Token token = token(mailServer.awaitMailTo(sam.email(), "One more account"));
    rows.change(
        "UPDATE user_account SET account_id = ? WHERE organization_id = ? AND user_id = ?",
        acme.accounts().east().value(),
        acme.id().value(),
        sam.id().value());

    assertRefused(AccountRefusal.SAME_LINE, () -> answering.accept(acme.visitor(), token));
  }

  @Test
  @Tag("FNO-09")
  @Tag("R-07")
  void addingAnAccountAndMovingItsTreeAtOnceLeavesNobodyTwiceInOneLine() throws Exception {
    AccountId special = acme.accounts().specialOperations();
    Member sam = elsewhere("sam", special);
    invite(sam.email());
    Token token = token(mailServer.awaitMailTo(sam.email(), "One more account"));

    List<Optional<Refusal>> outcomes =
        rivals.atOnce(
            acme.id(),
            attempt(() -> answering.accept(acme.visitor(), token)),
            attempt(() ->
                moveAccount.move(
                    acme.actor(acme.ada()), special, version(special), acme.accounts().boston())));

    assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Optional::isPresent)
        .first()
        .isIn(Optional.of(AccountRefusal.SAME_LINE), Optional.of(AccountRefusal.LINKED_TWICE));
  }

  @Test
  @Tag("D-03")
  void whoWasRemovedIsInvitedLikeAStranger() {
    Member con = acme.con();
    administration.remove(acme.actor(acme.ada()), con.id());
    invite(con.email());

    assertThat(expected.list(amy, ""))
        .extracting(ExpectedPerson::email)
        .containsExactly(con.email());
    assertThat(users.require(acme.id(), con.id()).isPending()).isTrue();
    entries.remove(amy, expected.list(amy, "").getFirst().key());
    assertThat(users.require(acme.id(), con.id()).state()).isEqualTo(UserState.REMOVED);
  }

  @Test
  @Tag("FNO-16")
  void anotherDelegateSeesAndTouchesNothingOfIt() {
    invite(acme.con().email(), acme.address("nobody"));
    Member dan =
        acme.join(
            acme.invite(
                acme.ada(),
                acme.invitation(
                    acme.wish()
                        .consumer()
                        .at(acme.accounts().specialOperations())
                        .roles(PORTAL_ADMINISTRATIVE_USER),
                    acme.address("dan")),
                "Dan",
                "Dale"));

    assertThat(expected.list(acme.actor(dan), "")).isEmpty();
    for (ExpectedPerson entry : expected.list(amy, "")) {
      assertThatThrownBy(() -> entries.revoke(acme.actor(dan), entry.key()))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceInvitesOnce() {
    InvitationRequest request = request(PORTAL_USER, acme.con().email() + "\n" + acme.address("a"));

    assertThat(inviteUsers.invite(amy, request)).isEqualTo(inviteUsers.invite(amy, request));
    assertThat(expected.list(amy, "")).hasSize(2);
  }

  @Test
  @Tag("S-12")
  void offersCountForTheLimitOfARecipientToo() {
    acme.con();
    clock.pass(Duration.ofDays(2));
    invite(acme.con().email(), acme.address("nobody"));
    for (ExpectedPerson entry : expected.list(amy, "")) {
      for (int sent = 1; sent < 5; sent++) {
        entries.resend(amy, entry.key(), issued(entry.key()));
      }
      assertRefused(
          InvitationRefusal.TOO_OFTEN, () -> entries.resend(amy, entry.key(), issued(entry.key())));
    }
  }

  private long version(AccountId account) {
    return rows.one(Long.class, "SELECT version FROM account WHERE id = ?", account.value());
  }

  private Instant issued(EntryKey key) {
    return expected.list(amy, "").stream()
        .filter(entry -> entry.key().equals(key))
        .map(ExpectedPerson::issuedAt)
        .findFirst()
        .orElseThrow();
  }

  private Member elsewhere(String name, AccountId account) {
    return acme.join(
        acme.invite(
            acme.ada(),
            acme.invitation(
                acme.wish().consumer().at(account).roles(PORTAL_USER), acme.address(name)),
            name,
            "Else"));
  }

  private Invited invite(String... addresses) {
    return inviteUsers.invite(amy, request(PORTAL_USER, String.join("\n", addresses)));
  }

  private InvitationRequest request(SystemRole role, String addresses) {
    return acme.invitation(
        acme.wish().consumer().at(acme.accounts().boston()).roles(role), addresses);
  }

  private Wish wish() {
    return acme.wish().consumer().at(acme.accounts().boston()).roles(PORTAL_USER);
  }

  private static Token token(ReceivedMail mail) {
    Matcher link = LINK.matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    return new Token(link.group(1));
  }
}
