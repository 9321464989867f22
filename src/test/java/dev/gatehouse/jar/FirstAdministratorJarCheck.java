package dev.gatehouse.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.ReceivedMail;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FirstAdministratorJarCheck {

  @Test
  @Tag("D-20")
  @Tag("S-18")
  void theFirstAdministratorComesInByTheMailAndIsInvitedAnewUntilThen() {
    try (Installation installation = new Installation()) {
      ReceivedMail first;
      try (RunningJar jar = installation.start()) {
        first = installation.mails().awaitMailTo(Installation.ADMINISTRATOR);
        assertThat(jar.loggedLinks())
            .singleElement()
            .asString()
            .startsWith(installation.baseUrl() + "/invitation/");
        assertThat(jar.visitor().answer(path(first)).statusCode()).isEqualTo(200);
      }
      ReceivedMail second;
      String logged;
      try (RunningJar jar = installation.start()) {
        second = installation.mails().awaitMailTo(Installation.ADMINISTRATOR, first);
        logged = jar.loggedLinks().getFirst();
        assertThat(jar.visitor().answer(path(first)).statusCode()).isEqualTo(410);
        assertThat(jar.visitor().answer(path(second)).statusCode()).isEqualTo(200);
        joinBy(logged, installation, jar);
        assertThat(jar.visitor().answer(path(second)).statusCode()).isEqualTo(410);
        assertThat(jar.visitor().answer("/dev/mailbox").statusCode()).isEqualTo(404);
      }
      int mails = installation.mails().mails().size();
      try (RunningJar jar = installation.start()) {
        assertThat(jar.loggedLinks()).isEmpty();
        assertThat(installation.mails().mails()).hasSize(mails);
        Visitor administrator = jar.visitor();
        administrator.signIn(Installation.ADMINISTRATOR);
        assertThat(administrator.page("/users").text()).contains("Mia Marsh");
      }
    }
  }

  private static void joinBy(String link, Installation installation, RunningJar jar) {
    Visitor administrator = jar.visitor();
    assertThat(administrator.join(Visitor.path(link), "Ruth", "Root").body())
        .contains("You have joined");
    administrator.signIn(Installation.ADMINISTRATOR);
    assertThat(administrator.invite(administrator.invitation("mia@acme.test")).body())
        .contains("1 invitation is on the way");
    Visitor mia = jar.visitor();
    mia.join(path(installation.mails().awaitMailTo("mia@acme.test")), "Mia", "Marsh");
    mia.signIn("mia@acme.test");
    assertThat(mia.page("/profile").text()).contains("Mia Marsh");
  }

  private static String path(ReceivedMail mail) {
    return Visitor.path(mail.link());
  }
}
