package dev.gatehouse.invitation.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.Rows;
import dev.gatehouse.support.TestClock;
import dev.gatehouse.support.WebTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Change address: one page, whose address soever. */
@WebTest
@Tag("D-06")
class AddressControllerTests {
  private final Acme acme;
  private final Entrance entrance;
  private final MailServer mails;
  private final TestClock clock;
  private final Rows rows;
  private final MockMvcTester mvc;
  private final Cookie ada;

  AddressControllerTests(
      Stage stage,
      Entrance entrance,
      MailServer mails,
      TestClock clock,
      Rows rows,
      MockMvcTester mvc) {
    this.acme = stage.acme();
    this.entrance = entrance;
    this.mails = mails;
    this.clock = clock;
    this.rows = rows;
    this.mvc = mvc;
    this.ada = entrance.signIn(acme.ada());
  }

  @Test
  void aPendingPersonMovesAtOnceAndIsInvitedAnew() {
    Document page = Pages.page(look(acme.pia()));
    assertThat(page.select("main h1").text()).isEqualTo("Change address");
    assertThat(page.select("form#address-form p").text())
        .contains(acme.pia().email())
        .contains("A new invitation goes there, valid for 7 days");
    assertThat(page.getElementById("email").val()).isEqualTo(acme.pia().email());

    MvcTestResult answer = change(acme.pia(), page, acme.address("moved"));

    assertThat(answer).hasStatus(303).hasHeader("Location", "/users");
    assertThat(flash())
        .isEqualTo(
            "A new invitation is on its way to %s. Earlier links no longer work."
                .formatted(acme.address("moved")));
    mails.awaitMailTo(acme.address("moved"), "Invitation");
  }

  @Test
  void aContactMovesAtOnceAndMayLoseTheAddress() {
    Member contact = contact();
    Document page = Pages.page(look(contact));
    assertThat(page.select("form#address-form p").text()).contains("Nothing is mailed");
    assertThat(page.getElementById("email-hint").text()).contains("Leave it empty");

    assertThat(change(contact, page, acme.address("moved"))).hasStatus(303);
    assertThat(flash()).startsWith(acme.address("moved") + " is the address from now on");
    assertThat(change(contact, Pages.page(look(contact)), "")).hasStatus(303);
    assertThat(flash()).isEqualTo("Cora Conti has no address any more.");
    assertThat(Pages.page(look(contact)).select("form#address-form p").first().text())
        .isEqualTo("Cora Conti");
  }

  @Test
  void whoHasJoinedIsAskedToConfirm() {
    Document page = Pages.page(look(acme.con()));
    assertThat(page.select("form#address-form p").text()).contains("within 24 hours");

    assertThat(change(acme.con(), page, acme.address("moved"))).hasStatus(303);

    assertThat(flash()).startsWith("A link is on its way to " + acme.address("moved"));
    assertThat(emailOf(acme.con())).isEqualTo(acme.con().email());
    assertThat(Pages.page(look(acme.con())).select("[role=status].alert").text())
        .startsWith("A change to %s waits to be confirmed".formatted(acme.address("moved")));
  }

  @Test
  @Tag("S-13")
  void forWhoHasJoinedThePasswordIsNeededOnceMore() {
    clock.pass(Duration.ofMinutes(16));
    Document page = Pages.page(look(acme.con()));
    assertThat(page.select("#yourPassword")).isEmpty();

    Document asked = refused(change(acme.con(), page, acme.address("moved")));
    assertThat(Pages.messageAt(asked, "yourPassword")).startsWith("Please type your password");
    assertThat(asked.select("label[for=yourPassword]").text()).isEqualTo("Your password");
    assertThat(asked.getElementById("email").val()).isEqualTo(acme.address("moved"));

    Document wrong =
        refused(post(acme.con(), asked, "email", acme.address("moved"), "yourPassword", "wrong"));
    assertThat(Pages.messageAt(wrong, "yourPassword")).contains("not your present password");
    assertThat(requests()).isZero();
    assertThat(
            post(
                acme.con(), wrong, "email", acme.address("moved"), "yourPassword", Member.PASSWORD))
        .hasStatus(303);
    assertThat(requests()).isOne();
  }

  @Test
  @Tag("S-13")
  void forANewcomerItIsNot() {
    clock.pass(Duration.ofMinutes(16));
    assertThat(change(acme.pia(), Pages.page(look(acme.pia())), acme.address("moved")))
        .hasStatus(303);
  }

  @Test
  void whatIsNoAddressOrTakenIsRefusedAtTheField() {
    Document page = Pages.page(look(acme.pia()));
    Document none = refused(change(acme.pia(), page, "no address"));
    assertThat(Pages.messageAt(none, "email")).startsWith("This is not an e-mail address");
    assertThat(none.getElementById("email").val()).isEqualTo("no address");
    assertThat(Pages.messageAt(refused(change(acme.pia(), page, "")), "email")).isNotEmpty();
    assertThat(Pages.messageAt(refused(change(acme.pia(), page, acme.uma().email())), "email"))
        .isEqualTo(acme.uma().email() + " belongs to somebody here already.");
    assertThat(
            Pages.messageAt(
                refused(change(acme.con(), Pages.page(look(acme.con())), acme.con().email())),
                "email"))
        .isEqualTo("This is the present address already.");
  }

  @Test
  @Tag("D-09")
  void whereItIsNotOnesToChangeThePageSaysWhyAndHasNoButton() {
    Cookie uma = entrance.signIn(acme.uma());
    MvcTestResult answer = ask(HttpMethod.GET, acme.ada(), uma);
    assertThat(answer).hasStatusOk();
    Document page = Pages.page(answer);
    assertThat(page.select("main .alert-danger").text()).contains("permissions that you lack");
    assertThat(page.select("main button, main input[name=email]")).isEmpty();

    assertThat(
            mvc.post()
                .uri("/users/{id}/address", acme.ada().id())
                .with(entrance.visiting(acme))
                .cookie(uma)
                .with(csrf())
                .param("email", acme.address("moved")))
        .hasStatus(422);
    assertThat(emailOf(acme.ada())).isEqualTo(acme.ada().email());
    assertThat(requests()).isZero();
  }

  @Test
  @Tag("R-06")
  void theSecondOfTwoManagersSeesWhatIsStoredAndKeepsWhatWasTyped() {
    Document page = Pages.page(look(acme.pia()));
    change(acme.pia(), page, acme.address("first"));

    MvcTestResult late = change(acme.pia(), page, acme.address("second"));

    assertThat(late).hasStatus(409);
    Document now = Pages.page(late);
    assertThat(now.select("main .alert-danger").text()).startsWith("Somebody else has changed");
    assertThat(now.select("form#address-form p").first().text()).contains(acme.address("first"));
    assertThat(now.getElementById("email").val()).isEqualTo(acme.address("second"));
    assertThat(change(acme.pia(), now, acme.address("second"))).hasStatus(303);
    assertThat(emailOf(acme.pia())).isEqualTo(acme.address("second"));
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceAnswersAlike() {
    for (Member member : List.of(acme.pia(), acme.con())) {
      Document page = Pages.page(look(member));
      String moved = acme.address("moved-" + member.first());
      assertThat(change(member, page, moved)).hasStatus(303);
      assertThat(change(member, page, moved)).hasStatus(303);
    }
    assertThat(requests()).isOne();
  }

  @Test
  void htmxGetsTheFormAlone() {
    MvcTestResult answer =
        mvc.get()
            .uri("/users/{id}/address", acme.pia().id())
            .with(entrance.visiting(acme))
            .cookie(ada)
            .header("HX-Request", "true")
            .exchange();
    assertThat(Pages.body(answer).strip()).startsWith("<form").endsWith("</form>");
  }

  @Test
  @Tag("S-03")
  void lookingChangesNothing() {
    int audited = rows.audit(acme.id()).size();
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
      for (Member member : List.of(acme.ada(), acme.ada())) {
        assertThat(ask(method, member, ada)).hasStatusOk();
      }
    }
    assertThat(rows.audit(acme.id())).hasSize(audited);
  }

  private Member contact() {
    rows.change("DELETE FROM invitation WHERE user_id = ?", acme.pia().id().value());
    rows.change(
        """
        UPDATE app_user
        SET state = 'INACTIVE', first_name = 'Cora', last_name = 'Conti'
        WHERE id = ?
        """,
        acme.pia().id().value());
    return acme.pia();
  }

  private MvcTestResult look(Member member) {
    MvcTestResult answer = ask(HttpMethod.GET, member, ada);
    assertThat(answer).hasStatusOk();
    return answer;
  }

  private MvcTestResult ask(HttpMethod method, Member member, Cookie session) {
    return mvc.method(method)
        .uri("/users/{id}/address", member.id())
        .with(entrance.visiting(acme))
        .cookie(session)
        .exchange();
  }

  private MvcTestResult change(Member member, Document page, String address) {
    return post(member, page, "email", address, "yourPassword", "");
  }

  /** The form of the page, filled in; names and values in turn. */
  private MvcTestResult post(Member member, Document page, String... values) {
    return mvc.post()
        .uri("/users/{id}/address", member.id())
        .with(entrance.visiting(acme))
        .cookie(ada)
        .with(csrf())
        .param("key", page.select("input[name=key]").val())
        .param("version", page.select("input[name=version]").val())
        .param(values[0], values[1])
        .param(values[2], values[3])
        .exchange();
  }

  private static Document refused(MvcTestResult answer) {
    assertThat(answer).hasStatus(422);
    return Pages.page(answer);
  }

  private String flash() {
    return Pages.flash(
        Pages.page(mvc.get().uri("/users").with(entrance.visiting(acme)).cookie(ada).exchange()));
  }

  private String emailOf(Member member) {
    return rows.one(String.class, "SELECT email FROM app_user WHERE id = ?", member.id().value());
  }

  private int requests() {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM email_change WHERE organization_id = ?",
        acme.id().value());
  }
}
