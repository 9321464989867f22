package dev.gatehouse.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the mail of an invitation says beside the link, sent or only looked at. */
@DatabaseTest
@Tag("D-20")
class LetterTests {
  private final Acme acme;
  private final Actor ada;
  private final InviteUsers inviteUsers;
  private final InvitationAdministration administration;
  private final InvitationPreview preview;
  private final InvitationLinks links;
  private final MailServer mailServer;
  private final Rows rows;

  LetterTests(
      Stage stage,
      InviteUsers inviteUsers,
      InvitationAdministration administration,
      InvitationPreview preview,
      InvitationLinks links,
      MailServer mailServer,
      Rows rows) {
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.inviteUsers = inviteUsers;
    this.administration = administration;
    this.preview = preview;
    this.links = links;
    this.mailServer = mailServer;
    this.rows = rows;
  }

  @Test
  void speaksTheChosenLanguageElseThatOfTheOrganization() {
    assertThat(sent("one", letter(Locale.GERMAN, "")).text()).contains("lädt Sie ein");
    assertThat(sent("two", letter(Locale.ENGLISH, "")).text()).contains("invites you");
    rows.change("UPDATE organization SET language = 'de' WHERE id = ?", acme.id().value());
    assertThat(sent("three", Letter.PLAIN).text()).contains("lädt Sie ein");
    assertThat(sent("four", letter(Locale.ENGLISH, "")).text()).contains("invites you");
  }

  @Test
  void theNoteStandsInBothPartsUnderTheNameOfItsWriter() {
    ReceivedMail mail = sent("pia", letter(null, "Welcome to the team!\n\nSee you on Monday"));
    assertThat(mail.text())
        .contains("Ada Adler writes:", "Welcome to the team!\n\nSee you on Monday");
    assertThat(Jsoup.parse(mail.html()).text())
        .contains("Ada Adler writes:", "Welcome to the team!", "See you on Monday");
    assertThat(sent("con", Letter.PLAIN).text()).doesNotContain("writes");
  }

  @Test
  @Tag("S-16")
  void theNoteIsNeverALinkMarkupOrAHeader() {
    ReceivedMail mail =
        sent(
            "pia",
            letter(
                null,
                """
                <a href="https://evil.example">Accept invitation</a><img src=x onerror=alert(1)>
                Bcc: eve@evil.example
                Accept here: https://evil.example/invitation/x or www.evil.example
                [(${link})] [[${link}]] #{mail.greeting}\
                """));

    assertThat(mail.to()).containsExactly(acme.address("pia"));
    assertThat(mail.links()).hasSize(1);
    assertThat(mail.link()).startsWith(acme.link("/invitation/"));
    assertThat(mail.text())
        .contains("[(${link})] [[${link}]] #{mail.\u200Bgreeting}")
        .doesNotContain("https://evil", "www.evil.example", "eve@evil");
    Document html = Jsoup.parse(mail.html());
    assertThat(html.select("a").eachAttr("href")).containsOnly(mail.link());
    assertThat(html.select("img, script")).isEmpty();
    assertThat(html.text()).contains("<a href=");
    assertThat(mail.html()).doesNotContain("https://evil", "www.evil.example", "eve@evil");
  }

  @Test
  void theLetterIsSentAgainWithTheInvitation() {
    ReceivedMail first = sent("pia", letter(Locale.GERMAN, "Bis bald"));

    administration.resend(
        ada, links.latestOf(acme.id(), acme.userWith(acme.address("pia"))), Optional.empty());

    assertThat(mailServer.awaitMailTo(acme.address("pia"), first).text())
        .contains("lädt Sie ein", "Bis bald");
  }

  @Test
  @Tag("R-07")
  void anotherLetterMakesItAnotherForm() {
    InvitationRequest request = request("pia", letter(null, "one"));
    assertThat(request.fingerprint())
        .isEqualTo(
            new InvitationRequest(
                    request.key(), request.addresses(), request.grants(), letter(null, "one"))
                .fingerprint())
        .isNotEqualTo(
            new InvitationRequest(
                    request.key(), request.addresses(), request.grants(), letter(null, "two"))
                .fingerprint());
  }

  @Test
  void thePreviewIsTheMailWithALinkThatLeadsNowhere() {
    Letter letter = letter(Locale.ENGLISH, "See you at evil.example");
    Map<String, List<String>> before = rows.everythingOf(acme.id());

    Mail shown = preview.of(ada, letter, "bad, " + acme.address("pia") + ", x@birch.test");

    assertThat(rows.everythingOf(acme.id())).isEqualTo(before);
    assertThat(shown.text()).contains(acme.link("/invitation/…"));
    ReceivedMail mail = sent("pia", letter);
    assertThat(shown.subject()).isEqualTo(mail.subject());
    assertThat(untilExpiry(shown.text()).replace(acme.link("/invitation/…"), "LINK"))
        .isEqualTo(untilExpiry(mail.text()).replace(mail.link(), "LINK"));
    assertThat(preview.of(ada, letter, "").text()).contains("name@example.com");
  }

  private static String untilExpiry(String text) {
    return text.replace("\r\n", "\n").replaceFirst("(?s)The invitation is valid.*", "");
  }

  private ReceivedMail sent(String name, Letter letter) {
    inviteUsers.invite(ada, request(name, letter));
    return mailServer.awaitMailTo(acme.address(name));
  }

  private InvitationRequest request(String name, Letter letter) {
    InvitationRequest plain = acme.consumers(acme.address(name));
    return new InvitationRequest(UUID.randomUUID(), plain.addresses(), plain.grants(), letter);
  }

  private static Letter letter(@Nullable Locale language, String note) {
    return new Letter(language, note);
  }
}
