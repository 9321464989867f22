package dev.gatehouse.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class MailTroubleJarCheck {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private final Installation installation = new Installation();
  private final MailServer mails = installation.mails();

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  @Tag("R-01")
  void killedWhileItSendsItForgetsNobodyAndInvitesNobodyTwice() {
    Map<String, String> form;
    try (RunningJar jar = installation.start()) {
      Visitor administrator = administrator(jar);
      form = administrator.invitation(Visitor.addresses(30));
      mails.dawdle(Duration.ofMillis(300));
      assertThat(administrator.invite(form).body()).contains("30 invitations are on the way");
      mails.awaitMailTo("user0@acme.test");
      jar.kill();
    }
    assertThat(mails.mails().stream().filter(mail -> !isFirst(mail)).count()).isBetween(1L, 29L);
    mails.behave();
    try (RunningJar jar = installation.start()) {
      Patience.await(
          "all 30 are mailed",
          () -> Stream.of(Visitor.addresses(30)).noneMatch(one -> mails.mailsTo(one).isEmpty()));
      Visitor administrator = jar.visitor();
      administrator.signIn(Installation.ADMINISTRATOR);
      assertThat(administrator.invite(form).body()).contains("30 invitations are on the way");
      assertThat(invitations()).isEqualTo(31);
      assertThat(Stream.of(Visitor.addresses(30)).map(this::messageIds)).allMatch(ids -> ids == 1);
      Visitor first = jar.visitor();
      String link = mails.awaitMailTo("user0@acme.test").link();
      assertThat(first.join(Visitor.path(link), "Una", "Undine").body())
          .contains("You have joined");
    }
  }

  // A mail that left twice is one mail all the same: readers' programs go by its Message-ID.
  private long messageIds(String address) {
    return mails.mailsTo(address).stream().map(ReceivedMail::messageId).distinct().count();
  }

  @Test
  @Tag("R-02")
  void whileTheMailServerIsDownThePanelSaysSoAndLaterTheMailsLeave() {
    try (RunningJar jar = installation.start()) {
      Visitor administrator = administrator(jar);
      mails.stop();
      Map<String, String> form = administrator.invitation(Visitor.addresses(3));
      assertThat(timeOf(() -> administrator.invite(form).body()))
          .satisfies(answer -> assertThat(answer.text()).contains("3 invitations are on the way"))
          .satisfies(answer -> assertThat(answer.time()).isLessThan(AT_ONCE));
      Patience.await(
          "the panel tells of the failed attempts",
          () -> administrator.page("/users").text().contains("mail queued, will be tried again"));

      mails.restart();
      mails.refuse("user1@acme.test");
      Patience.await(
          "the panel tells what became of each",
          () -> administrator.page("/users").text().contains("mail failed: 550 5.1.1"));
      mails.awaitMailTo("user0@acme.test");
      mails.awaitMailTo("user2@acme.test");
      Patience.await(
          "the others got theirs",
          () -> administrator.page("/users").select("tr:contains(mail sent)").size() == 2);
      assertThat(mails.mailsTo("user1@acme.test")).isEmpty();
      assertThat(administrator.answer("/users").statusCode()).isEqualTo(HttpStatus.OK.value());
    }
  }

  private record Answer(String text, Duration time) {}

  private static Answer timeOf(Supplier<String> request) {
    long start = System.nanoTime();
    String text = request.get();
    return new Answer(text, Duration.ofNanos(System.nanoTime() - start));
  }

  private Visitor administrator(RunningJar jar) {
    Visitor visitor = jar.visitor();
    String link = mails.awaitMailTo(Installation.ADMINISTRATOR).link();
    visitor.join(Visitor.path(link), "Ruth", "Root");
    visitor.signIn(Installation.ADMINISTRATOR);
    return visitor;
  }

  private int invitations() {
    return installation.rows().sql("SELECT COUNT(*) FROM invitation").query(Integer.class).single();
  }

  private static boolean isFirst(ReceivedMail mail) {
    return mail.to().contains(Installation.ADMINISTRATOR);
  }
}
