package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.AddUserForm;
import dev.gatehouse.journeys.pages.ConfirmationForm;
import dev.gatehouse.journeys.pages.EditForm;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.journeys.pages.UserManagementPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import dev.gatehouse.support.MailServer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** What a manager does with people: all of it in dialogs, and all of it with pages alone. */
@BrowserTest
class ManagingPeopleJourney {
  enum Scripts {
    ON,
    OFF
  }

  private static final Map<Scripts, Browser> BROWSERS = new EnumMap<>(Scripts.class);

  private final Acme acme;
  private final MailServer mails;

  ManagingPeopleJourney(Stage stage, MailServer mails) {
    this.acme = stage.acme();
    this.mails = mails;
  }

  @BeforeAll
  static void open() {
    BROWSERS.put(Scripts.ON, Browser.open());
    BROWSERS.put(Scripts.OFF, Browser.open(Browser.Trait.WITHOUT_SCRIPTS));
  }

  @AfterAll
  static void close() {
    BROWSERS.values().forEach(Browser::close);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("RAW-16")
  @Tag("RAW-19")
  @Tag("RAW-23")
  @Tag("RAW-24")
  void thirtyAreInvitedAtOnceAndThirtyOneAreNot(Scripts scripts) {
    List<String> crowd =
        IntStream.rangeClosed(1, 31).mapToObj("guest%d"::formatted).map(acme::address).toList();
    AddUserForm form = panel(scripts).addUser();
    enter(form, crowd, scripts);

    assertThat(form.sendInVain())
        .singleElement()
        .asString()
        .contains(
            "These are 31 addresses; at most 30 can be invited at once", "Nobody was invited");
    assertThat(form.isDialog()).isEqualTo(scripts == Scripts.ON);
    assertThat(entered(form, scripts)).isEqualTo(crowd);

    leaveOutTheLast(form, crowd, scripts);
    UserManagementPage panel = form.send();
    assertThat(panel.announcement()).contains("30 invitations are on the way");
    assertThat(panel.stateOf(crowd.getFirst())).isEqualTo("Pending");
    for (String guest : crowd.subList(0, 30)) {
      mails.awaitMailTo(guest);
      assertThat(mails.mailsTo(guest)).hasSize(1);
    }
    assertThat(mails.mailsTo(crowd.getLast())).isEmpty();
    panel.search(crowd.getLast());
    panel.browser().await(opened -> panel.text().contains("Nobody matches"));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("RAW-26")
  @Tag("RAW-29")
  @Tag("RAW-30")
  @Tag("RAW-33")
  void aMixedInvitationGrantsRolesAndScopesOldAndNew(Scripts scripts) {
    acme.scope("catalog.read");
    String mia = acme.address("mia");
    AddUserForm form = panel(scripts).addUser().type(mia);
    form.search("Search scopes", "catalog.w").createScope("catalog.w");
    assertThat(form.isChosen("catalog.w")).isTrue();
    form.search("Search scopes", "read").choose("catalog.read").settle();
    form.choose("Producer").settle().choose("User Manager");
    assertThat(form.isChosen("Consumer")).isTrue();
    assertThat(form.offers("Administrator")).isEqualTo(scripts == Scripts.OFF);

    UserManagementPage panel = form.send();

    assertThat(panel.announcement()).contains("1 invitation is on the way");
    assertThat(panel.cell(mia, "Role")).isEqualTo("User Manager");
    assertThat(panel.cell(mia, "Scopes")).isEqualTo("catalog.read catalog.w");
    assertThat(panel.stateOf(mia)).isEqualTo("Pending");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("RAW-40")
  @Tag("RAW-41")
  @Tag("RAW-42")
  @Tag("RAW-43")
  void aConsumerBecomesAProducer(Scripts scripts) {
    Member reader =
        acme.invite(
            acme.ada(),
            acme.invitation(
                acme.wish().consumer().newScopes("catalog.read"), acme.address("reader")),
            "Rea",
            "Reader");
    UserManagementPage panel = panel(scripts);
    EditForm form = panel.edit(reader.email());
    assertThat(form.isDialog()).isEqualTo(scripts == Scripts.ON);
    assertThat(form.text()).contains(reader.email());
    assertThat(form.isChosen("Consumer")).isTrue();
    assertThat(form.isChosen("catalog.read")).isTrue();
    form.choose("Producer").cancel();
    assertThat(panel.again().cell(reader.email(), "Role")).isEqualTo("–");

    form = panel.edit(reader.email());
    form.choose("Consumer").settle().choose("Producer").settle().choose("User Manager");
    switch (scripts) {
      case ON -> assertThat(form.announcement()).isEqualTo("Saving takes away: catalog.read");
      case OFF -> form.choose("catalog.read");
    }
    panel = form.save();

    assertThat(panel.announcement()).contains(reader.email() + " is saved");
    assertThat(panel.cell(reader.email(), "Role")).isEqualTo("User Manager");
    assertThat(panel.cell(reader.email(), "Scopes")).isEqualTo("–");
  }

  @Test
  @Tag("RAW-43")
  @Tag("R-07")
  void enterInAFieldOfEditSavesOnce() {
    Member con = acme.con();
    EditForm form = panel(Scripts.ON).edit(con.email());
    form.browser().distance(Duration.ofMillis(600));

    form.type("First name", "Connie", Keys.ENTER);
    form.browser().await(opened -> !form.offersToSave());
    UserManagementPage panel = form.saved();
    form.browser().distance(Duration.ZERO);

    assertThat(panel.announcement()).contains("is saved");
    assertThat(panel.cell(con.email(), "Account")).contains("Connie Corey");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("RAW-45")
  @Tag("RAW-46")
  @Tag("RAW-47")
  void anAdministratorIsRemovedInTwoSteps(Scripts scripts) {
    String ben = acme.ben().email();
    UserManagementPage panel = panel(scripts);
    assertThat(panel.removeInVain(ben))
        .contains("is an Administrator", "Take the role Administrator away first");
    panel = panel.cancel();
    assertThat(panel.cell(ben, "Role")).isEqualTo("Administrator");

    EditForm form = panel.edit(ben).choose("Administrator");
    panel = form.save();
    assertThat(panel.announcement()).contains(ben + " is saved");
    assertThat(panel.cell(ben, "Role")).isEqualTo("–");
    ConfirmationForm removal = panel.ask("Remove", ben);
    assertThat(removal.text()).contains(ben + " leaves the organization");
    panel = removal.confirm();

    assertThat(panel.announcement()).contains(ben + " is removed");
    panel.awaitNoRow(ben);
    panel.showRemoved();
    panel.awaitRow(ben);
  }

  private UserManagementPage panel(Scripts scripts) {
    return SignInPage.enter(acme.ada(), BROWSERS.get(scripts));
  }

  private static void enter(AddUserForm form, List<String> addresses, Scripts scripts) {
    String column = String.join("\n", addresses);
    switch (scripts) {
      case ON -> form.paste(column);
      case OFF -> form.type(column);
    }
  }

  private static List<String> entered(AddUserForm form, Scripts scripts) {
    return switch (scripts) {
      case ON -> form.chips();
      case OFF -> form.addresses().getDomProperty("value").lines().toList();
    };
  }

  private static void leaveOutTheLast(AddUserForm form, List<String> all, Scripts scripts) {
    switch (scripts) {
      case ON -> form.drop(all.getLast());
      case OFF -> {
        form.addresses().clear();
        enter(form, all.subList(0, all.size() - 1), scripts);
      }
    }
  }
}
