package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.directory.Deed.Verb;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done to several people at once. */
@DatabaseTest
class SelectionTests {
  private final Stage stage;
  private final Acme acme;
  private final Rows rows;
  private final Selection selection;

  SelectionTests(Stage stage, Rows rows, Selection selection) {
    this.stage = stage;
    this.acme = stage.acme();
    this.rows = rows;
    this.selection = selection;
  }

  @Test
  @Tag("RAW-09")
  void thoseWhoCanAreDeactivatedAndTheOthersGetTheReason() {
    List<Outcome> outcomes =
        carryOut(simple(Verb.DEACTIVATION), acme.ada(), acme.con(), acme.pia(), acme.uma());
    assertThat(outcomes)
        .containsExactly(
            refused(acme.ada(), "user.refusal.yourself"),
            done(acme.con()),
            refused(acme.pia(), "user.refusal.not-active"),
            done(acme.uma()));
    assertThat(state(acme.con())).isEqualTo("INACTIVE");
    assertThat(state(acme.ada())).isEqualTo("ACTIVE");
    assertThat(audited("user.deactivate"))
        .containsExactly(acme.con().id().value(), acme.uma().id().value());
  }

  @Test
  void thoseWhoWereBlockedComeBackAndContactsAreInvitedInstead() {
    acme.ina();
    Member never = acme.con();
    rows.change(
        "UPDATE app_user SET state = 'INACTIVE', joined_at = NULL WHERE id = ?",
        never.id().value());
    assertThat(carryOut(simple(Verb.ACTIVATION), acme.ina(), never))
        .containsExactly(refused(never, "user.refusal.never-joined"), done(acme.ina()));
    assertThat(state(acme.ina())).isEqualTo("ACTIVE");
    assertThat(audited("user.activate")).containsExactly(acme.ina().id().value());
  }

  @Test
  @Tag("RAW-45")
  @Tag("RAW-46")
  @Tag("RAW-48")
  void everybodyButAdministratorsIsRemovedAndPendingOnesAreDiscarded() {
    acme.ben();
    assertThat(carryOut(simple(Verb.REMOVAL), acme.ben(), acme.con(), acme.pia()))
        .containsExactly(
            refused(acme.ben(), "user.refusal.administrator"), done(acme.con()), done(acme.pia()));
    assertThat(state(acme.con())).isEqualTo("REMOVED");
    assertThat(audited("user.remove")).containsExactly(acme.con().id().value());
    assertThat(audited("user.discard")).containsExactly(acme.pia().id().value());
  }

  @Test
  @Tag("RAW-36")
  void invitationsAreSentAgainOnceHoweverOftenTheFormIsSent() {
    Member pia = acme.pia();
    long seen = mailOf(pia);
    Deed resend = new Deed.Resend(Set.of(seen));
    assertThat(carryOut(resend, acme.con(), pia))
        .containsExactly(refused(acme.con(), "selection.refusal.not-invited"), done(pia));
    long second = mailOf(pia);
    assertThat(second).isGreaterThan(seen);
    assertThat(carryOut(resend, pia)).containsExactly(done(pia));
    assertThat(mailOf(pia)).isEqualTo(second);
    assertThat(audited("invitation.resend")).containsExactly(pia.id().value());
  }

  @Test
  @Tag("RAW-36")
  void invitationsAreRevokedOnce() {
    Member pia = acme.pia();
    assertThat(carryOut(simple(Verb.REVOCATION), pia)).containsExactly(done(pia));
    assertThat(carryOut(simple(Verb.REVOCATION), pia)).containsExactly(done(pia));
    assertThat(state(pia)).isEqualTo("PENDING");
    assertThat(audited("invitation.revoke")).containsExactly(pia.id().value());
  }

  @Test
  @Tag("RAW-32")
  void aRoleIsGivenToWhomItFits() {
    Deed give = new Deed.Regrant(acme.role(SystemRole.USER_MANAGER), true);
    acme.ben();
    assertThat(carryOut(give, acme.ben(), acme.con(), acme.pat()))
        .containsExactly(
            refused(acme.ben(), "grant.refusal.exclusive-roles"),
            refused(acme.con(), "grant.refusal.role-needs-producer"),
            done(acme.pat()));
    assertThat(rolesOf(acme.pat())).containsExactly("USER_MANAGER");
    Deed take = new Deed.Regrant(acme.role(SystemRole.USER_MANAGER), false);
    assertThat(carryOut(take, acme.pat())).containsExactly(done(acme.pat()));
    assertThat(rolesOf(acme.pat())).isEmpty();
  }

  @Test
  @Tag("RAW-51")
  @Tag("D-09")
  void nobodyGivesMoreThanTheyHold() {
    Deed give = new Deed.Regrant(acme.role(SystemRole.ADMINISTRATOR), true);
    assertThat(selection.carryOut(acme.actor(acme.uma()), give, numbers(acme.pat())))
        .containsExactly(refused(acme.pat(), "grant.refusal.beyond-yours"));
    assertThat(rolesOf(acme.pat())).isEmpty();
  }

  @Test
  @Tag("RAW-28")
  void aScopeIsGivenAndTaken() {
    ScopeId scope = new ScopeId(new Crowd(rows, acme).scope("catalog.read"));
    assertThat(carryOut(new Deed.Rescope(scope, true), acme.con(), acme.pat()))
        .containsExactly(
            done(acme.con()), refused(acme.pat(), "grant.refusal.scope-needs-consumer"));
    assertThat(scopesOf(acme.con())).isEqualTo(1);
    assertThat(carryOut(new Deed.Rescope(scope, false), acme.con()))
        .containsExactly(done(acme.con()));
    assertThat(scopesOf(acme.con())).isZero();
  }

  @Test
  @Tag("S-09")
  void numbersOfAnotherOrganizationAreNotFound() {
    Globex globex = stage.globex();
    Member xan = globex.xan();
    List<Outcome> outcomes =
        selection.carryOut(
            acme.actor(acme.ada()),
            simple(Verb.DEACTIVATION),
            List.of(acme.con().id().value(), xan.id().value()));
    assertThat(outcomes)
        .containsExactly(
            done(acme.con()), new Outcome("#" + xan.id(), "selection.refusal.unknown", List.of()));
    assertThat(state(xan)).isEqualTo("ACTIVE");
    assertThat(
            selection.prospects(
                acme.actor(acme.ada()), simple(Verb.REMOVAL), List.of(xan.id().value())))
        .isEmpty();
  }

  @Test
  void theObstaclesAreKnownBeforehand() {
    acme.ben();
    acme.con();
    assertThat(
            selection.prospects(
                acme.actor(acme.uma()), simple(Verb.REMOVAL), numbers(acme.ben(), acme.con())))
        .extracting(
            Prospect::label,
            prospect -> prospect.obstacle().map(reason -> reason.messageKey()).orElse(""))
        .containsExactly(
            tuple(acme.ben().email(), "user.refusal.beyond-yours"), tuple(acme.con().email(), ""));
  }

  @Test
  void someoneMustBeSelectedAndNotTooMany() {
    assertThatThrownBy(() -> carryOut(simple(Verb.REMOVAL)))
        .isInstanceOf(Refused.class)
        .hasMessage("selection.refusal.nobody");
    List<Long> many = LongStream.rangeClosed(1, 101).boxed().toList();
    assertThatThrownBy(() -> selection.carryOut(acme.actor(acme.ada()), simple(Verb.REMOVAL), many))
        .isInstanceOf(Refused.class)
        .hasMessage("selection.refusal.too-many");
  }

  @Test
  @Tag("RAW-02")
  void whoMayNotManageUsersDoesNothing() {
    assertThatThrownBy(() ->
            selection.carryOut(acme.actor(acme.pat()), simple(Verb.REMOVAL), numbers(acme.con())))
        .isInstanceOf(Forbidden.class);
    assertThat(state(acme.con())).isEqualTo("ACTIVE");
  }

  private List<Outcome> carryOut(Deed deed, Member... people) {
    return selection.carryOut(acme.actor(acme.ada()), deed, numbers(people));
  }

  private static List<Long> numbers(Member... people) {
    return Arrays.stream(people).map(member -> member.id().value()).toList();
  }

  private static Deed simple(Verb verb) {
    return new Deed.Simple(verb);
  }

  private static Outcome done(Member member) {
    return new Outcome(member.email(), "", List.of());
  }

  private static Outcome refused(Member member, String reason) {
    return new Outcome(member.email(), reason, List.of());
  }

  private String state(Member member) {
    return rows.one(String.class, "SELECT state FROM app_user WHERE id = ?", member.id().value());
  }

  private long mailOf(Member member) {
    return rows.one(
        Long.class, "SELECT MAX(mail_id) FROM invitation WHERE user_id = ?", member.id().value());
  }

  private List<String> rolesOf(Member member) {
    return rows.all(
        String.class,
        """
        SELECT r.code
        FROM user_role h
        JOIN role r ON r.id = h.role_id
        WHERE h.user_id = ?
        """,
        member.id().value());
  }

  private int scopesOf(Member member) {
    return rows.one(
        Integer.class, "SELECT COUNT(*) FROM user_scope WHERE user_id = ?", member.id().value());
  }

  private List<Long> audited(String action) {
    return rows.audit(acme.id()).stream()
        .filter(entry -> entry.action().equals(action))
        .map(Rows.Entry::subjectId)
        .toList();
  }
}
