package dev.gatehouse.registration.web;

import static dev.gatehouse.support.Entrance.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.registration.Registering;
import dev.gatehouse.registration.RegistrationId;
import dev.gatehouse.support.Entrance;
import dev.gatehouse.support.Pages;
import dev.gatehouse.support.WebTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The approval queue. */
@WebTest
@Tag("D-18")
class RegistrationPagesTests {
  private final Acme acme;
  private final RequestPostProcessor ada;
  private final Registering registering;
  private final MockMvcTester mvc;

  RegistrationPagesTests(
      Stage stage, Registering registering, Entrance entrance, MockMvcTester mvc) {
    this.acme = stage.acme();
    this.ada = entrance.by(acme.ada());
    this.registering = registering;
    this.mvc = mvc;
  }

  @Test
  void theQueueSaysWhoWaitsForWhat() {
    assertThat(Pages.page(look("/registrations")).select("main").text())
        .contains("Nobody waits for approval.");
    waiting("mia");
    assertThat(Pages.page(look("/registrations")).select("tbody tr").text())
        .contains("Mia Moss")
        .contains(acme.address("mia"))
        .contains("Moss Ltd New account")
        .contains("Product ")
        .contains("UTC")
        .endsWith("Approve Reject");
  }

  @Test
  void bothDecisionsSayWhoWaitsForWhatAsTheQueueDoes() {
    long id = waiting("mia").value();
    for (String decision : List.of("approval", "rejection")) {
      String address = "/registrations/%d/%s".formatted(id, decision);
      for (MvcTestResult answer : List.of(look(address), send(address, "x".repeat(501)))) {
        assertThat(Pages.page(answer).select("dl").text())
            .contains("Who Mia Moss " + acme.address("mia"))
            .contains("Account Moss Ltd New account")
            .contains("What it claims Product ")
            .contains("Waiting since ");
      }
    }
    send("/registrations/%d/rejection".formatted(id), "");
    assertThat(Pages.page(look("/registrations/%d/approval".formatted(id))).select("dl")).isEmpty();
  }

  @Test
  void approvingIsAskedForAndSaysWhatHappened() {
    String address = "/registrations/%d/approval".formatted(waiting("mia").value());
    assertThat(Pages.page(look(address)).select("main").text())
        .contains(acme.address("mia") + " becomes an Active user");
    assertThat(send(address, "Welcome")).hasStatus(303).hasHeader("Location", "/registrations");
    assertThat(registering.state(new RegistrationId(number(address)))).isEqualTo("COMPLETED");
    assertThat(send(address, "Welcome")).hasStatus(303);
  }

  @Test
  void rejectingIsAskedForAndSaysWhatHappened() {
    String address = "/registrations/%d/rejection".formatted(waiting("mia").value());
    assertThat(Pages.page(look(address)).select("main").text()).contains("does not come in");
    MvcTestResult long1 = send(address, "x".repeat(501));
    assertThat(long1).hasStatus(422);
    assertThat(Pages.messageAt(Pages.page(long1), "comment")).contains("500 characters");
    assertThat(Pages.page(long1).getElementById("comment").text()).hasSize(501);
    assertThat(send(address, "")).hasStatus(303).hasHeader("Location", "/registrations");
    assertThat(registering.state(new RegistrationId(number(address)))).isEqualTo("REJECTED");
  }

  @Test
  void whatCannotBeApprovedAnyMoreSaysWhyAndOffersToReject() {
    String address = "/registrations/%d/approval".formatted(waiting("pia").value());
    acme.pia();
    MvcTestResult answer = send(address, "");
    assertThat(answer).hasStatus(422);
    for (Document page : new Document[] {Pages.page(answer), Pages.page(look(address))}) {
      assertThat(page.select("[role=alert]").text())
          .contains("there is a user with this address already");
      assertThat(page.select("button:contains(Approve)")).isEmpty();
      assertThat(page.select("a:contains(Reject)").attr("href"))
          .isEqualTo(address.replace("approval", "rejection"));
    }
  }

  @Test
  void whatIsDecidedAlreadyOffersNothing() {
    String rejection = "/registrations/%d/rejection".formatted(waiting("mia").value());
    send(rejection, "");
    Document page = Pages.page(look(rejection.replace("rejection", "approval")));
    assertThat(page.select("[role=alert]").text()).contains("has been decided already");
    assertThat(page.select("main a:contains(Reject), main button")).isEmpty();
    assertThat(send(rejection.replace("rejection", "approval"), "")).hasStatus(422);
    assertDecided(look(rejection));
  }

  @Test
  void whatIsApprovedAlreadyCannotBeRejected() {
    String approval = "/registrations/%d/approval".formatted(waiting("mia").value());
    send(approval, "");
    String rejection = approval.replace("approval", "rejection");
    assertDecided(look(rejection));
    MvcTestResult late = send(rejection, "");
    assertThat(late).hasStatus(422);
    assertDecided(late);
  }

  private static void assertDecided(MvcTestResult answer) {
    Document page = Pages.page(answer);
    assertThat(page.select("[role=alert]").text()).contains("has been decided already");
    assertThat(page.select("main button, main textarea")).isEmpty();
  }

  private RegistrationId waiting(String name) {
    return registering.waiting(acme, acme.ada(), acme.address(name));
  }

  private static long number(String address) {
    return Long.parseLong(address.split("/")[2]);
  }

  private MvcTestResult look(String path) {
    return mvc.get().uri(path).with(ada).exchange();
  }

  private MvcTestResult send(String path, String comment) {
    return mvc.post().uri(path).with(ada).with(csrf()).param("comment", comment).exchange();
  }
}
