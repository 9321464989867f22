package dev.gatehouse.user.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.WebTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Add contact, and how contacts stand in the panel. */
@WebTest
class ContactControllerTests {
  private final Acme acme;
  private final MockMvcTester mvc;
  private final RequestPostProcessor ada;

  ContactControllerTests(Stage stage, Entrance entrance, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.mvc = mvc;
    this.ada = entrance.by(acme.ada());
  }

  @Test
  @Tag("D-02")
  void thePanelLeadsToTheFormWhichSaysThatNothingIsMailed() {
    assertThat(page("/users").select(".gh-top a").eachText())
        .containsExactly("Add contact", "Add User");
    Document form = page("/contacts/new");
    assertThat(form.select("main").text()).contains("cannot sign in, and nothing is mailed");
    assertThat(form.select("main label").eachText())
        .containsExactly("First name", "Last name", "Email", "Phone");
    assertThat(form.select("main input[type=hidden][name=key]").val()).isNotEmpty();
  }

  @Test
  @Tag("D-02")
  @Tag("RAW-07")
  void aContactStandsInThePanelAsInactive() {
    assertThat(add("Cleo", "Cole", acme.address("cleo"), "+1 555 0100"))
        .hasStatus(303)
        .hasHeader("Location", "/users");

    Document panel = page("/users");
    assertThat(Pages.flash(panel)).isEqualTo("Cleo Cole is a contact now. Nothing was mailed.");
    Element row = row(panel, "Cleo Cole");
    assertThat(row.select(".gh-cell-state").text()).isEqualTo("Inactive contact");
    assertThat(row.select(".gh-more-item").eachText())
        .containsExactly("Change address", "Activate by invitation", "Delete");
    assertThat(row(page("/users?state=inactive"), "Cleo Cole")).isNotNull();
  }

  @Test
  @Tag("D-05")
  void aContactWithoutAnAddressIsKnownByName() {
    add("Nemo", "Noone", "", "");

    Element row = row(page("/users"), "Nemo Noone");
    assertThat(row.select(".gh-cell-account").text()).endsWith("Nemo Noone no address");
    assertThat(row.select("summary").attr("aria-label")).isEqualTo("More actions for Nemo Noone");
    assertThat(row(page("/users?q=noone"), "Nemo Noone")).isNotNull();
    String id = row.id().replace("user-", "");
    assertThat(page("/users/%s/deletion".formatted(id)).select("main strong").text())
        .isEqualTo("Nemo Noone");
    assertThat(page("/users/%s/removal".formatted(id)).select("main").text())
        .contains("Nemo Noone leaves the organization");
  }

  @Test
  void bothNamesAreAskedForAndWhatWasTypedIsKept() {
    MvcTestResult answer = add(" ", "", "not an address", "1".repeat(51));

    assertThat(answer).hasStatus(422);
    Document page = Pages.page(answer);
    assertThat(Pages.messageAt(page, "firstName")).isEqualTo("Please fill this in.");
    assertThat(Pages.messageAt(page, "lastName")).isEqualTo("Please fill this in.");
    assertThat(Pages.messageAt(page, "email")).startsWith("This is not an e-mail address.");
    assertThat(Pages.messageAt(page, "phone")).isEqualTo("At most 50 characters.");
    assertThat(page.select("#email").val()).isEqualTo("not an address");
    assertThat(page.select(".gh-summary a").eachText())
        .containsExactlyInAnyOrder(
            "First name: Please fill this in.",
            "Last name: Please fill this in.",
            "Email: " + Pages.messageAt(page, "email"),
            "Phone: At most 50 characters.");
  }

  @Test
  @Tag("D-05")
  void anAddressThatSomebodyHasLeadsToTheEntry() {
    MvcTestResult answer = add("Other", "Con", acme.con().email(), "");

    assertThat(answer).hasStatus(422);
    Document page = Pages.page(answer);
    assertThat(Pages.messageAt(page, "email"))
        .isEqualTo(acme.con().email() + " belongs to somebody here already.");
    String entry = page.select("main a:contains(Open the entry)").attr("href");
    assertThat(page(entry).select("#user-" + acme.con().id())).isNotEmpty();
  }

  @Test
  @Tag("D-05")
  void anAddressOfSomebodyRemovedLeadsToTheEntryToo() {
    mvc.post()
        .uri("/users/{id}/removal", acme.con().id().value())
        .with(ada)
        .with(csrf())
        .exchange();

    Document page = Pages.page(add("Other", "Con", acme.con().email(), ""));

    assertThat(Pages.messageAt(page, "email")).contains("belongs to somebody who was removed");
    String entry = page.select("main a:contains(Open the entry)").attr("href");
    assertThat(page(entry).select("#user-" + acme.con().id())).isNotEmpty();
  }

  @Test
  @Tag("D-03")
  void addUserNamesActivateForAContact() {
    Document page =
        Pages.page(
            mvc.post()
                .uri("/invitations/new")
                .with(ada)
                .with(csrf())
                .param("addresses", acme.cleo().email())
                .param("consumer", "true")
                .exchange());

    assertThat(Pages.messageAt(page, "addresses"))
        .startsWith(
            acme.cleo().email() + " is a contact. Choose Activate by invitation in the entry.");
    String entry = page.select("#addresses-error a").attr("href");
    assertThat(page(entry).select("#user-" + acme.cleo().id())).isNotEmpty();
  }

  @Test
  void htmxGetsTheFormForItsDialogOnly() {
    MvcTestResult region =
        mvc.get().uri("/contacts/new").with(ada).header("HX-Request", "true").exchange();
    assertThat(Pages.body(region).strip()).startsWith("<form").endsWith("</form>");
  }

  private MvcTestResult add(String first, String last, String email, String phone) {
    return mvc.post()
        .uri("/contacts/new")
        .with(ada)
        .with(csrf())
        .param("firstName", first)
        .param("lastName", last)
        .param("email", email)
        .param("phone", phone)
        .exchange();
  }

  private static Element row(Document panel, String name) {
    return panel.selectFirst("#users tbody tr:contains(%s)".formatted(name));
  }

  private Document page(String address) {
    MvcTestResult answer = mvc.get().uri(address).with(ada).exchange();
    assertThat(answer).hasStatusOk();
    return Pages.page(answer);
  }
}
