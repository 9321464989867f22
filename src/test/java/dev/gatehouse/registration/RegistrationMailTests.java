package dev.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountName;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the job makes of a form, and whom it tells. */
@DatabaseTest
@Tag("D-18")
class RegistrationMailTests {
  private final Acme acme;
  private final Globex globex;
  private final Register register;
  private final Registering registering;
  private final Catalogue catalogue;
  private final MailServer mails;
  private final Rows rows;

  RegistrationMailTests(
      Stage stage,
      Register register,
      Registering registering,
      Catalogue catalogue,
      MailServer mails,
      Rows rows) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.register = register;
    this.registering = registering;
    this.catalogue = catalogue;
    this.mails = mails;
    this.rows = rows;
  }

  @Test
  @Tag("FNO-17")
  @Tag("S-06")
  void whoKnowsTheIdOfAnEntitlementGetsALink() {
    String mia = acme.address("mia");
    RegistrationId id =
        registering.ask(acme, registering.founding(registering.freeCode(acme), mia, "Moss Ltd"));
    ReceivedMail mail = only(mia);
    assertThat(mail.subject()).startsWith("Complete your registration with Acme");
    assertThat(mail.link()).startsWith(acme.link("/register/"));
    assertThat(mail.html()).contains(mail.link());
    assertThat(registering.state(id)).isEqualTo("OPEN");
  }

  @Test
  @Tag("FNO-17")
  void soDoesWhoKnowsAnActivationIdInWhateverCase() {
    EntitlementId sold = registering.sold(acme, null);
    String activation = catalogue.lines(acme, sold).getFirst().code().value();
    registering.ask(
        acme,
        registering.founding(
            activation.toLowerCase(Locale.ROOT).replace("-", ""), acme.address("mia"), "Moss Ltd"));
    assertThat(only(acme.address("mia")).subject()).startsWith("Complete your registration");
  }

  @Test
  @Tag("FNO-20")
  void soDoesWhoKnowsTheIdOfASelfRegisteredAccount() {
    AccountCode account = registering.accountCode(acme, acme.accounts().selfRegistered());
    registering.ask(
        acme, registering.joining(registering.freeCode(acme), acme.address("mia"), account));
    assertThat(only(acme.address("mia")).subject()).startsWith("Complete your registration");
  }

  @Test
  @Tag("D-19")
  void anIdThatTheJoinedAccountHoldsIsGoodToo() {
    AccountId fern = acme.accounts().selfRegistered();
    String held = registering.code(acme, registering.sold(acme, fern));
    registering.ask(
        acme, registering.joining(held, acme.address("mia"), registering.accountCode(acme, fern)));
    assertThat(only(acme.address("mia")).subject()).startsWith("Complete your registration");
  }

  @Test
  @Tag("FNO-21")
  @Tag("FNO-22")
  @Tag("S-08")
  void everythingElseGetsOneAndTheSameRefusal() {
    String free = registering.freeCode(acme);
    String of = registering.code(acme, registering.sold(acme, acme.accounts().boston()));
    EntitlementId dormant = registering.sold(acme, null);
    catalogue.become(acme, dormant, EntitlementState.INACTIVE);
    AccountCode fern = registering.accountCode(acme, acme.accounts().selfRegistered());
    List<RegistrationRequest> bad =
        List.of(
            registering.founding("nothing-like-this", acme.address("a"), "Moss Ltd"),
            registering.founding(of, acme.address("b"), "Moss Ltd"),
            registering.founding(registering.code(acme, dormant), acme.address("c"), "Moss Ltd"),
            registering.founding(registering.freeCode(globex), acme.address("d"), "Moss Ltd"),
            registering.joining(of, acme.address("e"), fern),
            registering.joining(
                free, acme.address("f"), registering.accountCode(acme, acme.accounts().boston())),
            registering.joining(
                free, acme.address("g"), registering.accountCode(acme, acme.accounts().partner())),
            registering.joining(
                free, acme.address("h"), registering.accountCode(acme, acme.accounts().root())),
            registering.joining(free, acme.address("i"), new AccountCode("0000000000000000")));
    List<String> texts =
        bad.stream()
            .map(request -> {
              RegistrationId id = registering.ask(acme, request);
              assertThat(registering.state(id)).isEqualTo("REFUSED");
              return only(request.address().value()).text().replace(request.address().value(), "");
            })
            .distinct()
            .toList();
    assertThat(texts).singleElement().asString().contains("cannot be done with the IDs");
    assertThat(
            rows.one(
                Integer.class,
                "SELECT COUNT(*) FROM registration_token WHERE organization_id = ?",
                acme.id().value()))
        .isZero();
  }

  @Test
  @Tag("S-05")
  @Tag("S-08")
  void whoCanSignInAlreadyIsToldAtTheStoredAddressWithoutAToken() {
    String typed = acme.con().email().replace("con@", "CON@");
    registering.ask(acme, registering.founding(registering.freeCode(acme), typed, "Moss Ltd"));
    ReceivedMail mail = mails.awaitMailTo(acme.con().email(), "You have an account");
    assertThat(mail.links()).containsExactly(acme.link("/sign-in"));
    assertThat(mails.mailsTo(typed)).isEmpty();
  }

  @Test
  @Tag("D-20")
  void whoIsPendingIsToldToAskAndOfNoMailThatMayBeGoodNoMore() {
    registering.ask(
        acme, registering.founding(registering.freeCode(acme), acme.pia().email(), "Moss Ltd"));
    ReceivedMail mail = mails.awaitMailTo(acme.pia().email(), "Please ask about");
    assertThat(mail.links()).isEmpty();
    assertThat(mail.text())
        .contains("There is an open matter with this address")
        .contains("Please ask your contact at Acme")
        .doesNotContain("invit");
  }

  @Test
  @Tag("D-20")
  void whoIsInactiveRemovedOrAContactIsToldNothing() {
    Member removed = acme.con();
    rows.change("UPDATE app_user SET state = 'REMOVED' WHERE id = ?", removed.id().value());
    acme.ina();
    registering.awaitMails(acme);
    int toIna = mails.mailsTo(acme.ina().email()).size();
    int toRemoved = mails.mailsTo(removed.email()).size();
    for (String address : List.of(acme.ina().email(), acme.cleo().email(), removed.email())) {
      registering.ask(acme, registering.founding(registering.freeCode(acme), address, "Moss Ltd"));
    }
    assertThat(mails.mailsTo(acme.ina().email())).hasSize(toIna);
    assertThat(mails.mailsTo(acme.cleo().email())).isEmpty();
    assertThat(mails.mailsTo(removed.email())).hasSize(toRemoved);
  }

  @Test
  @Tag("S-12")
  void anAddressGetsThreeMailsAnHour() {
    for (int number = 0; number < 5; number++) {
      registering.ask(
          acme, registering.founding("nothing-like-this", acme.address("mia"), "Moss Ltd"));
    }
    assertThat(mails.mailsTo(acme.address("mia"))).hasSize(3);
  }

  @Test
  @Tag("S-12")
  void inventedIdsKeepNobodyFromTheLink() {
    String mia = acme.address("mia");
    for (int number = 0; number < 4; number++) {
      registering.ask(acme, registering.founding("invented-" + number, mia, "Moss Ltd"));
    }
    for (int number = 0; number < 5; number++) {
      registering.ask(acme, registering.founding(registering.freeCode(acme), mia, "Moss Ltd"));
    }
    assertThat(mails.mailsTo(mia).stream().filter(mail -> mail.subject().startsWith("Complete")))
        .hasSize(3);
    assertThat(mails.mailsTo(mia)).hasSize(6);
  }

  @Test
  void theMailSpeaksTheLanguageOfTheBrowser() {
    register.ask(
        acme.visitor(),
        new RegistrationRequest(
            UUID.randomUUID(),
            CodeHash.of("nothing-like-this"),
            EmailAddress.parse(acme.address("mia")).orElseThrow(),
            AccountName.parse("Moos GmbH").orElseThrow(),
            null,
            Locale.GERMAN));
    assertThat(mails.awaitMailTo(acme.address("mia")).subject()).startsWith("Ihre Registrierung");
  }

  @Test
  void mailsStillInTheOutboxAreNotSentOnceItIsSwitchedOff() {
    RegistrationId id =
        registering.ask(
            acme,
            registering.founding(registering.freeCode(acme), acme.address("mia"), "Moss Ltd"));
    assertThat(registering.compose(acme, id)).isPresent();
    registering.switchOff(acme, acme.ada());
    assertThat(registering.compose(acme, id)).isEmpty();
  }

  private ReceivedMail only(String address) {
    assertThat(mails.mailsTo(address)).hasSize(1);
    return mails.mailsTo(address).getFirst();
  }
}
