package dev.gatehouse.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.organization.ConfiguredOrganization;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Preferences;
import dev.gatehouse.user.Users;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("D-13")
class FirstAdministratorTests {
  private static final Joining BILL =
      new Joining(
          "Bill",
          "Lumbergh",
          ChosenPasswords.withHash("{test}hash"),
          new Preferences(null, null, "SYSTEM"));

  private final Stage stage;
  private final int number;
  private final ConfiguredOrganization configured;
  private final Organizations organizations;
  private final AcceptInvitation acceptInvitation;
  private final Users users;
  private final People people;
  private final MailServer mailServer;
  private final Rows rows;

  FirstAdministratorTests(
      Stage stage,
      Organizations organizations,
      AcceptInvitation acceptInvitation,
      Users users,
      People people,
      MailServer mailServer,
      Rows rows) {
    this.stage = stage;
    this.number = stage.number();
    this.configured = configured("bill");
    this.organizations = organizations;
    this.acceptInvitation = acceptInvitation;
    this.users = users;
    this.people = people;
    this.mailServer = mailServer;
    this.rows = rows;
  }

  @Test
  @Tag("S-18")
  void isInvitedByMailAndByALinkInTheLog(CapturedOutput output) {
    Organization initech = organizations.configure(configured);
    Token logged = lastLogged(initech, output);
    ReceivedMail mail = mailServer.awaitMailTo(configured.administrator().value());
    assertThat(acceptInvitation.find(initech.id(), tokenIn(mail.link()))).isPresent();
    UserId joined = join(initech, logged);
    assertThat(people.find(initech.id(), joined).orElseThrow().permissions())
        .containsExactlyInAnyOrder(Permission.values());
    assertThat(rows.audited(initech.id(), "invitation.create").actorKind()).isEqualTo("SYSTEM");
  }

  @Test
  void getsAFreshLinkAtEveryStartAndTheEarlierDie(CapturedOutput output) {
    Organization initech = organizations.configure(configured);
    Token first = lastLogged(initech, output);
    ReceivedMail mailed = mailServer.awaitMailTo(configured.administrator().value());
    organizations.configure(configured);
    Token second = lastLogged(initech, output);
    assertThat(acceptInvitation.find(initech.id(), first)).isEmpty();
    assertThat(acceptInvitation.find(initech.id(), tokenIn(mailed.link()))).isEmpty();
    assertThat(acceptInvitation.find(initech.id(), second)).isPresent();
    assertThat(
            acceptInvitation.find(
                initech.id(),
                tokenIn(mailServer.awaitMailTo(configured.administrator().value(), mailed).link())))
        .isPresent();
  }

  @Test
  void isInvitedNoMoreOnceThereHasBeenAnAdministrator(CapturedOutput output) {
    Organization initech = organizations.configure(configured);
    join(initech, lastLogged(initech, output));
    int before = rows.audit(initech.id()).size();
    assertThat(organizations.configure(configured("new")).administered()).isTrue();
    assertThat(rows.audit(initech.id())).hasSize(before);
    assertThat(users.find(initech.id(), configured("new").administrator())).isEmpty();
  }

  @Test
  void isTheOneWhoIsConfiguredNow(CapturedOutput output) {
    Organization initech = organizations.configure(configured);
    Token first = lastLogged(initech, output);
    organizations.configure(configured("new"));
    assertThat(acceptInvitation.find(initech.id(), first)).isEmpty();
    assertThat(acceptInvitation.find(initech.id(), lastLogged(initech, output)))
        .map(OpenInvitation::email)
        .contains(configured("new").administrator().value());
    assertThat(rows.audited(initech.id(), "invitation.revoke").actorKind()).isEqualTo("SYSTEM");
  }

  @Test
  void canBeTheEarlierOneAgain(CapturedOutput output) {
    Organization initech = organizations.configure(configured);
    organizations.configure(configured("new"));
    organizations.configure(configured);
    assertThat(acceptInvitation.find(initech.id(), lastLogged(initech, output)))
        .map(OpenInvitation::email)
        .contains(configured.administrator().value());
  }

  @Test
  @Tag("S-18")
  void isTheOnlyOneWhoseLinkIsLogged(CapturedOutput output) {
    Acme acme = stage.acme();
    int before = linksIn(output.getAll());
    acme.uma();
    mailServer.awaitMailTo(acme.uma().email());
    assertThat(linksIn(output.getAll())).isEqualTo(before);
  }

  private UserId join(Organization organization, Token token) {
    return acceptInvitation
        .accept(Actor.visitor(organization.id(), "192.0.2.1"), token, BILL)
        .orElseThrow();
  }

  private Token lastLogged(Organization organization, CapturedOutput output) {
    return Pattern.compile(Pattern.quote(organization.link("/invitation/")) + "([\\w-]+)")
        .matcher(output.getAll())
        .results()
        .map(MatchResult::group)
        .reduce((earlier, later) -> later)
        .map(FirstAdministratorTests::tokenIn)
        .orElseThrow();
  }

  private static int linksIn(String text) {
    return text.split("/invitation/", -1).length;
  }

  private static Token tokenIn(String link) {
    return new Token(link.substring(link.lastIndexOf('/') + 1));
  }

  private ConfiguredOrganization configured(String administrator) {
    return stage.configured(
        "Initech " + number, "t" + number, "%s@t%d.test".formatted(administrator, number));
  }
}
