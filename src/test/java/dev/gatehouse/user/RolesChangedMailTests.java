package dev.gatehouse.user;

import static dev.gatehouse.access.SystemRole.DOWNLOAD_PACKAGE_MANAGER;
import static dev.gatehouse.access.SystemRole.REGISTRY_CLIENT;
import static dev.gatehouse.access.SystemRole.USER_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleAdministration;
import dev.gatehouse.access.RoleDefinition;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.cast.Wish;
import dev.gatehouse.mail.MailId;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.support.Rows;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People are told which roles they hold from now on. */
@DatabaseTest
@Tag("S-19")
class RolesChangedMailTests {
  private final Acme acme;
  private final Actor ada;
  private final UserEditing editing;
  private final RoleAdministration roles;
  private final RolesChangedMail composer;
  private final MailServer mailServer;
  private final Rows rows;

  RolesChangedMailTests(
      Stage stage,
      UserEditing editing,
      RoleAdministration roles,
      RolesChangedMail composer,
      MailServer mailServer,
      Rows rows) {
    this.acme = stage.acme();
    this.ada = acme.actor(acme.ada());
    this.editing = editing;
    this.roles = roles;
    this.composer = composer;
    this.mailServer = mailServer;
    this.rows = rows;
  }

  @Test
  void listsTheRolesAsTheyAreNow() {
    Member uma = acme.uma();

    edit(uma, acme.wish().producer().roles(DOWNLOAD_PACKAGE_MANAGER, REGISTRY_CLIENT));

    ReceivedMail mail = mailServer.awaitMailTo(uma.email(), "Your roles");
    assertThat(mail.to()).containsExactly(uma.email());
    assertThat(mail.subject())
        .isEqualTo("Your roles at %s have changed".formatted(acme.organization().name()));
    for (String part : new String[] {mail.text(), mail.html()}) {
      assertThat(part)
          .contains(uma.email(), "You hold these roles now:")
          .contains("Download Package Manager", "RegistryClientRole")
          .doesNotContain("User Manager");
    }
  }

  @Test
  @Tag("S-16")
  void theNameOfARoleIsNeitherALinkNorMarkup() {
    Role role =
        roles.create(
            ada,
            UUID.randomUUID(),
            new RoleDefinition(
                "<b>evil.example/x</b>",
                Set.of(Permission.VIEW_AUDIT),
                Set.of(AccountType.PRODUCER)));

    edit(acme.pat(), acme.wish().producer().roles(role.id()));

    ReceivedMail mail = mailServer.awaitMailTo(acme.pat().email(), "Your roles");
    assertThat(mail.text()).contains("evil.\u200Bexample/\u200Bx").doesNotContain("evil.example");
    assertThat(Jsoup.parse(mail.html()).select("b")).isEmpty();
    assertThat(mail.html()).doesNotContain("evil.example");
  }

  @Test
  void saysThatNoneIsLeftInTheLanguageOfThePerson() {
    Member uma = acme.uma();
    rows.change("UPDATE app_user SET language = 'de' WHERE id = ?", uma.id().value());

    edit(uma, acme.wish().producer());

    assertThat(mailServer.awaitMailTo(uma.email(), "Ihre Rollen").text())
        .contains("keine Rolle mehr")
        .doesNotContain("User Manager");
  }

  @Test
  @Tag("D-20")
  void nothingIsSentForScopesNamesOrAnEditThatChangesNoRole() {
    Member uma = acme.uma();
    Wish manager = acme.wish().producer().roles(USER_MANAGER);

    edit(uma, manager);
    edit(uma, manager.consumer().newScopes("catalog.read"));

    assertThat(mails()).isZero();
  }

  @Test
  @Tag("D-20")
  void onlyActivePeopleAreTold() {
    edit(acme.pia(), acme.wish().producer().roles(USER_MANAGER));
    edit(acme.ina(), acme.wish().producer());
    Member uma = acme.uma();
    edit(uma, false, acme.wish().producer());
    assertThat(mails()).isZero();

    edit(uma, true, acme.wish().producer().roles(USER_MANAGER));
    assertThat(mailServer.awaitMailTo(uma.email(), "Your roles").text()).contains("User Manager");
  }

  @Test
  @Tag("D-20")
  void whoIsBlockedBeforeTheMailLeavesIsNotTold() {
    MailOrder order =
        new MailOrder(
            new MailId(1),
            acme.id(),
            RolesChangedMail.KIND,
            acme.uma().id().value(),
            Instant.now());
    assertThat(composer.compose(order)).isPresent();

    edit(acme.uma(), false, acme.wish().producer());

    assertThat(composer.compose(order)).isEmpty();
  }

  private void edit(Member member, Wish wish) {
    edit(member, null, wish);
  }

  private void edit(Member member, @Nullable Boolean active, Wish wish) {
    editing.edit(ada, member.id(), acme.edit(member, active, wish));
  }

  private int mails() {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM outbox_mail WHERE organization_id = ? AND kind = 'roles-changed'",
        acme.id().value());
  }
}
