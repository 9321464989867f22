package dev.gatehouse.user;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ContactAdministrationTests {
  private final Stage stage;
  private final Acme acme;
  private final Actor ada;
  private final ContactAdministration contacts;
  private final UserAdministration administration;
  private final Rivals rivals;
  private final Rows rows;

  ContactAdministrationTests(
      Stage stage,
      ContactAdministration contacts,
      UserAdministration administration,
      Rivals rivals,
      Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.contacts = contacts;
    this.administration = administration;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("D-02")
  @Tag("CS-17")
  @Tag("CS-19")
  void aContactIsInactiveWithoutAWayToSignIn() {
    UserId cleo = contacts.add(ada, contact("Cleo", acme.address("Cleo")));

    assertThat(
            rows.one(
                String.class,
                """
                SELECT CONCAT_WS(' ', state, type, consumer, producer, email, first_name, last_name,
                  phone, COALESCE(joined_at, 'never joined'))
                FROM app_user
                WHERE id = ?
                """,
                cleo.value()))
        .isEqualTo(
            "INACTIVE PRODUCER 1 0 %s Cleo Cole 555 0100 never joined"
                .formatted(acme.address("Cleo")));
    assertThat(count("SELECT COUNT(*) FROM credential WHERE user_id = ?", cleo)).isZero();
    assertRefused(UserRefusal.NEVER_JOINED, () -> administration.activate(ada, cleo));
  }

  @Test
  @Tag("D-02")
  @Tag("CS-21")
  void nothingIsMailed() {
    int before = mails();

    contacts.add(ada, contact("Cleo", acme.address("cleo")));

    assertThat(mails()).isEqualTo(before);
  }

  @Test
  @Tag("FNO-01")
  @Tag("D-15")
  void aContactIsLinkedToTheProducersOwnAccount() {
    UserId cleo = contacts.add(ada, contact("Cleo", ""));

    assertThat(
            rows.all(
                Boolean.class,
                """
                SELECT a.root_producer
                FROM user_account l
                JOIN account a ON a.id = l.account_id
                WHERE l.user_id = ?
                """,
                cleo.value()))
        .containsExactly(true);
  }

  @Test
  @Tag("D-05")
  @Tag("CS-20")
  void theAddressMayBeMissing() {
    UserId one = contacts.add(ada, contact("Cleo", ""));
    UserId another = contacts.add(ada, contact("Cleo", ""));

    assertThat(another).isNotEqualTo(one);
    assertThat(count("SELECT COUNT(*) FROM user_word WHERE user_id = ?", one)).isEqualTo(2);
  }

  @Test
  @Tag("D-05")
  void nobodyIsWithoutBothNameAndAddress() {
    UserId cleo = contacts.add(ada, contact("Cleo", ""));

    assertThatThrownBy(
            () -> rows.change("UPDATE app_user SET last_name = NULL WHERE id = ?", cleo.value()))
        .hasMessageContaining("app_user_recognisable");
  }

  @Test
  @Tag("D-21")
  void writesAnAuditEntryThatNamesNobody() {
    UserId cleo = contacts.add(ada, contact("Cleo", acme.address("cleo")));

    assertThat(rows.audited(acme.id(), "contact.create"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns(cleo.value(), Rows.Entry::subjectId)
        .returns(
            "{\"state\":{\"before\":null,\"after\":\"INACTIVE\"},\"kind\":[\"CONSUMER\"],\"accounts\":[\"%s\"]}"
                .formatted(acme.organization().name()),
            Rows.Entry::details);
    assertThat(
            rows.one(
                String.class,
                "SELECT CONCAT(name, ' ', email) FROM audit_subject WHERE subject_id = ?",
                cleo.value()))
        .isEqualTo("Cleo Cole " + acme.address("cleo"));
  }

  @Test
  @Tag("D-05")
  @Tag("S-05")
  void anAddressIsTakenInWhateverStateSomebodyHasIt() {
    administration.remove(ada, acme.pat().id());

    for (String address :
        List.of(
            acme.con().email(),
            acme.con().email().toUpperCase(Locale.ROOT),
            acme.pia().email(),
            acme.ina().email(),
            acme.cleo().email())) {
      assertRefused(UserRefusal.ADDRESS_TAKEN, () -> contacts.add(ada, contact("Other", address)));
    }
    assertRefused(
        UserRefusal.ADDRESS_OF_REMOVED,
        () -> contacts.add(ada, contact("Other", acme.pat().email())));
    assertThat(creations()).as("Cleo alone").isEqualTo(1);
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceAddsOneContact() {
    NewContact form = contact("Cleo", "");

    assertThat(contacts.add(ada, form)).isEqualTo(contacts.add(ada, form));

    NewContact edited =
        new NewContact(form.key(), "Cleopatra", "Cole", form.address(), form.phone());
    assertThat(contacts.add(ada, edited)).isNotEqualTo(contacts.add(ada, form));
    assertThat(creations()).isEqualTo(2);
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceAtOnceAddsOneContact() throws Exception {
    NewContact form = contact("Cleo", "");

    List<UserId> added =
        rivals.atOnce(acme.id(), () -> contacts.add(ada, form), () -> contacts.add(ada, form));

    assertThat(added.getFirst()).isEqualTo(added.getLast());
    assertThat(creations()).isEqualTo(1);
  }

  @Test
  @Tag("D-05")
  void oneAddressAtOnceMakesOneContact() throws Exception {
    assertThat(rivals.atOnce(acme.id(), adding("One"), adding("Two")))
        .containsExactlyInAnyOrder("added", "ADDRESS_TAKEN");
  }

  @Test
  @Tag("RAW-01")
  @Tag("D-13")
  void anotherOrganizationHasContactsOfItsOwn() {
    Globex globex = stage.globex();

    assertThat(contacts.add(globex.actor(globex.xan()), contact("Cleo", acme.cleo().email())))
        .isNotEqualTo(acme.cleo().id());
  }

  @Test
  @Tag("RAW-02")
  @Tag("CS-23")
  void onlyWhoManagesUsersAddsContacts() {
    contacts.add(acme.actor(acme.uma()), contact("Cleo", ""));
    for (Actor actor : List.of(acme.actor(acme.pat()), acme.actor(acme.con()), acme.visitor())) {
      assertThatThrownBy(() -> contacts.add(actor, contact("Cleo", "")))
          .isInstanceOf(Forbidden.class);
    }
  }

  private Callable<String> adding(String name) {
    return () -> {
      try {
        contacts.add(ada, contact(name, acme.address("same")));
        return "added";
      } catch (Refused refused) {
        return refused.reason().name();
      }
    };
  }

  private static NewContact contact(String first, String address) {
    return new NewContact(
        UUID.randomUUID(), first, "Cole", EmailAddress.parse(address), Optional.of("555 0100"));
  }

  private int mails() {
    return count("SELECT COUNT(*) FROM outbox_mail WHERE organization_id = " + acme.id().value());
  }

  private int count(String sql) {
    return rows.one(Integer.class, sql);
  }

  private int count(String sql, UserId user) {
    return rows.one(Integer.class, sql, user.value());
  }

  private long creations() {
    return rows.audit(acme.id()).stream()
        .filter(entry -> entry.action().equals("contact.create"))
        .count();
  }
}
