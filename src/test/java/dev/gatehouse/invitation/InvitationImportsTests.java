package dev.gatehouse.invitation;

import static dev.gatehouse.access.SystemRole.ADMINISTRATOR;
import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.SystemRole;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.Rivals;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.UserAdministration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
@Tag("D-17")
class InvitationImportsTests {
  private final Acme acme;
  private final Globex globex;
  private final Actor ada;
  private final Importing importing;
  private final InvitationImports imports;
  private final ImportQuery query;
  private final ImportWork work;
  private final InviteRow inviteRow;
  private final ImportRows importRows;
  private final ImportGlossaries glossaries;
  private final UserAdministration administration;
  private final TransactionOperations transactions;
  private final MailServer mailServer;
  private final Rivals rivals;
  private final Rows rows;

  InvitationImportsTests(
      Stage stage,
      Importing importing,
      InvitationImports imports,
      ImportQuery query,
      ImportWork work,
      InviteRow inviteRow,
      ImportRows importRows,
      ImportGlossaries glossaries,
      UserAdministration administration,
      TransactionOperations transactions,
      MailServer mailServer,
      Rivals rivals,
      Rows rows) {
    this.acme = stage.acme();
    this.globex = stage.globex();
    this.ada = acme.actor(acme.ada());
    this.importing = importing;
    this.imports = imports;
    this.query = query;
    this.work = work;
    this.inviteRow = inviteRow;
    this.importRows = importRows;
    this.glossaries = glossaries;
    this.administration = administration;
    this.transactions = transactions;
    this.mailServer = mailServer;
    this.rivals = rivals;
    this.rows = rows;
  }

  @Test
  @Tag("D-03")
  void theDryRunSaysOfEachRowWhatWouldHappenAndChangesNothing() {
    administration.remove(ada, acme.con().id());
    acme.pia();
    int people = people();
    int audited = rows.audit(acme.id()).size();

    ImportId id = importing.checked(acme.ada(), everyKindOfRow());

    assertThat(importing.outcomes(acme.id(), id))
        .containsExactly(
            "2 INVITED",
            "3 RETURNING",
            "4 ALREADY_USER",
            "5 ALREADY_INVITED",
            "6 INVALID",
            "7 INVALID",
            "8 DOUBLED",
            "9 NOT_FITTING",
            "10 NOT_FITTING",
            "11 INVALID");
    assertThat(importing.reasons(acme.id(), id))
        .containsExactly(
            "",
            "",
            "invitation.refusal.already-user[" + acme.ada().email() + "]",
            "invitation.refusal.already-invited[" + acme.pia().email() + "]",
            "invitation.refusal.invalid-address[nobody]",
            "import.refusal.email-missing[]",
            "import.refusal.doubled[2]",
            "import.refusal.unknown-role[Emperor]",
            "import.refusal.unknown-account[Atlantis]",
            "import.refusal.unknown-kind[robot]");
    assertThat(people()).isEqualTo(people);
    assertThat(scopes()).isEmpty();
    assertThat(rows.audit(acme.id()))
        .hasSize(audited + 1)
        .last()
        .returns("import.create", Rows.Entry::action)
        .returns("{\"import\":%d,\"rows\":10}".formatted(id.value()), Rows.Entry::details);
  }

  @Test
  @Tag("RAW-23")
  @Tag("RAW-34")
  void theRunDecidesAsTheDryRunDid() {
    administration.remove(ada, acme.con().id());
    acme.pia();
    ImportId id = importing.checked(acme.ada(), everyKindOfRow());
    List<String> foretold = importing.outcomes(acme.id(), id);

    imports.start(ada, id);
    importing.await(acme.id(), id, ImportState.FINISHED);

    assertThat(importing.outcomes(acme.id(), id)).isEqualTo(foretold);
    assertThat(state("new")).isEqualTo("PENDING");
    assertThat(state("con")).isEqualTo("PENDING");
    assertThat(query.require(acme.id(), id))
        .returns(10, StoredImport::rows)
        .returns(10, StoredImport::done)
        .returns(2, StoredImport::invited);
    assertThat(rows.audit(acme.id()).reversed().stream().limit(5).map(Rows.Entry::action))
        .containsExactly(
            "import.finish",
            "invitation.create",
            "invitation.create",
            "scope.create",
            "import.start");
    assertThat(rows.audited(acme.id(), "import.finish"))
        .returns("SYSTEM", Rows.Entry::actorKind)
        .returns(
            "{\"import\":%d,\"rows\":10,\"invited\":2}".formatted(id.value()), Rows.Entry::details);
    assertThat(rows.audited(acme.id(), "invitation.create"))
        .returns(acme.ada().id().value(), Rows.Entry::actorId)
        .returns("192.0.2.1", Rows.Entry::origin);
    assertThat(mailServer.awaitMailTo(acme.address("new")).text()).contains("Ada Adler");
  }

  private String everyKindOfRow() {
    return """
    email,first_name,last_name,kind,roles,scopes,accounts
    %s,Nell,New,consumer,,catalog.read,
    %s,,,,,,
    %s,,,,,,
    %s,,,,,,
    nobody,,,,,,
    ,Nell,,,,,
    %s,,,,,,
    a@birch.test,,,,Emperor,,
    b@birch.test,,,,,,Atlantis
    c@birch.test,,,robot,,,
    """
        .formatted(
            acme.address("new"),
            acme.con().email(),
            acme.ada().email().toUpperCase(Locale.ROOT),
            acme.pia().email(),
            acme.address("NEW"));
  }

  @Test
  @Tag("RAW-23")
  void eachRowIsAnInvitationOfItsOwn() {
    String file =
        "email\n"
            + IntStream.range(0, 31)
                .mapToObj(number -> acme.address("p" + number) + "\n")
                .collect(Collectors.joining());
    importing.finished(acme.ada(), file);
    assertThat(
            rows.one(
                Integer.class,
                """
                SELECT COUNT(DISTINCT i.batch_id)
                FROM invitation i
                JOIN app_user u ON u.id = i.user_id
                WHERE i.organization_id = ? AND u.state = 'PENDING'
                """,
                acme.id().value()))
        .isEqualTo(31);
  }

  @Test
  @Tag("D-05")
  void namesOfTheFileAreKeptAndFoundAndKeptOutOfTheTrail() {
    importing.finished(
        acme.ada(), "email,first_name,last_name\n%s,Zebulon,Zed\n".formatted(acme.address("z")));
    assertThat(
            rows.one(
                String.class,
                "SELECT CONCAT(first_name, ' ', last_name) FROM app_user WHERE id = ?",
                acme.userWith(acme.address("z")).value()))
        .isEqualTo("Zebulon Zed");
    assertThat(
            rows.all(
                String.class,
                "SELECT word FROM user_word WHERE user_id = ?",
                acme.userWith(acme.address("z")).value()))
        .contains("zebulon", "zed");
    assertThat(rows.audit(acme.id()))
        .noneMatch(entry -> entry.details().contains("Zebulon"))
        .noneMatch(entry -> entry.details().contains(acme.address("z")));
  }

  @Test
  @Tag("S-13")
  void whetherARowAsksForAdministratorIsKnownAfterTheDryRun() {
    ImportId with = importing.checked(acme.ada(), "email,roles\na@birch.test,administrator\n");
    ImportId without = importing.checked(acme.ada(), "email,roles\na@birch.test,User Manager\n");
    assertThat(query.asksForAdministrator(query.require(acme.id(), with))).isTrue();
    assertThat(query.asksForAdministrator(query.require(acme.id(), without))).isFalse();
  }

  @Test
  @Tag("D-09")
  @Tag("RAW-51")
  void aUserManagerCannotImportAnAdministrator() {
    ImportId id =
        importing.finished(
            acme.uma(),
            """
            email,roles
            a@birch.test,Administrator
            b@birch.test,User Manager
            """);
    assertThat(importing.outcomes(acme.id(), id)).containsExactly("2 BEYOND_YOURS", "3 INVITED");
    assertThat(
            rows.one(
                Integer.class,
                """
                SELECT COUNT(*)
                FROM user_role
                WHERE organization_id = ? AND role_id = ? AND granted_by = ?
                """,
                acme.id().value(),
                acme.role(ADMINISTRATOR).value(),
                acme.uma().id().value()))
        .isZero();
  }

  @Test
  @Tag("D-09")
  void theRightsOfTheMomentCount() {
    ImportId id =
        importing.startedWithoutJob(
            acme.ben(),
            """
            email,roles
            a@birch.test,Administrator
            b@birch.test,
            c@birch.test,
            """);
    assertThat(importing.outcomes(acme.id(), id).getFirst()).isEqualTo("2 INVITED");
    become(acme.ben().id(), SystemRole.USER_MANAGER);
    work.some(id, new Until(1));
    assertThat(importing.outcomes(acme.id(), id).getFirst()).isEqualTo("2 BEYOND_YOURS");
    administration.deactivate(ada, acme.ben().id());
    work.some(id, () -> false);
    assertThat(importing.outcomes(acme.id(), id))
        .containsExactly("2 BEYOND_YOURS", "3 NOT_ALLOWED", "4 NOT_ALLOWED");
    assertThat(people("birch.test")).isZero();
  }

  @Test
  @Tag("R-01")
  void aNodeThatDiesLeavesEachRowDoneOrUndone() {
    ImportId id =
        importing.startedWithoutJob(
            acme.ada(), "email\na@birch.test\nb@birch.test\nc@birch.test\n");
    transactions.executeWithoutResult(killed -> {
      invite(id, 2);
      killed.setRollbackOnly();
    });
    assertThat(people("birch.test")).isZero();
    invite(id, 2);
    invite(id, 2);
    assertThat(work.some(id, () -> false)).isTrue();
    assertThat(work.some(id, () -> false)).isFalse();
    assertThat(importing.outcomes(acme.id(), id))
        .containsExactly("2 INVITED", "3 INVITED", "4 INVITED");
    assertThat(query.require(acme.id(), id))
        .returns(ImportState.FINISHED, StoredImport::state)
        .returns(3, StoredImport::done)
        .returns(3, StoredImport::invited);
    assertThat(
            rows.one(
                Integer.class,
                """
                SELECT COUNT(*)
                FROM invitation i
                JOIN app_user u ON u.id = i.user_id
                WHERE u.organization_id = ? AND u.email LIKE '%birch.test'
                """,
                acme.id().value()))
        .isEqualTo(3);
  }

  @Test
  @Tag("R-07")
  void startingTwiceRunsOnce() throws Exception {
    ImportId id = importing.checked(acme.ada(), "email\na@birch.test\nb@birch.test\n");
    rivals.atOnce(acme.id(), () -> start(id), () -> start(id));
    importing.await(acme.id(), id, ImportState.FINISHED);
    imports.start(ada, id);
    assertThat(
            rows.audit(acme.id()).stream().filter(entry -> entry.action().equals("import.start")))
        .hasSize(1);
    assertThat(people("birch.test")).isEqualTo(2);
  }

  private boolean start(ImportId id) {
    imports.start(ada, id);
    return true;
  }

  @Test
  @Tag("R-07")
  void theSameFormSentTwiceIsTakenInOnce() {
    ImportRequest request = Importing.request("email\na@birch.test\n");
    ImportId id = imports.create(ada, request);
    assertThat(imports.create(ada, request)).isEqualTo(id);
    ImportRequest edited =
        new ImportRequest(
            request.key(), Importing.request("email\nb@birch.test\n").file(), Letter.PLAIN);
    assertThat(imports.create(ada, edited)).isNotEqualTo(id);
    assertThat(
            rows.audit(acme.id()).stream().filter(entry -> entry.action().equals("import.create")))
        .hasSize(2);
  }

  @Test
  void cancellingLeavesOutTheRest() {
    ImportId id =
        importing.startedWithoutJob(
            acme.ada(), "email\na@birch.test\nb@birch.test\nc@birch.test\n");
    work.some(id, new Until(1));
    imports.cancel(acme.actor(acme.uma()), id);
    work.some(id, () -> false);
    imports.cancel(acme.actor(acme.uma()), id);
    assertThat(importing.outcomes(acme.id(), id))
        .containsExactly("2 INVITED", "3 CANCELLED", "4 CANCELLED");
    assertThat(query.require(acme.id(), id))
        .returns(ImportState.CANCELLED, StoredImport::state)
        .returns(3, StoredImport::done)
        .returns(1, StoredImport::invited);
    assertThat(rows.audited(acme.id(), "import.cancel"))
        .returns(acme.uma().id().value(), Rows.Entry::actorId)
        .returns("{\"import\":%d,\"rows\":2}".formatted(id.value()), Rows.Entry::details);
    assertThat(
            rows.audit(acme.id()).stream().filter(entry -> entry.action().equals("import.cancel")))
        .hasSize(1);
  }

  @Test
  @Tag("R-09")
  void aRowThatCannotBeDoneIsSetAsideAndTheOthersGoOn() {
    ImportId id = importing.startedWithoutJob(acme.ada(), "email\na@birch.test\nb@birch.test\n");
    work.brokeOff(id);
    work.brokeOff(id);
    assertThat(query.require(acme.id(), id).done()).isZero();
    work.brokeOff(id);
    work.some(id, () -> false);
    assertThat(importing.outcomes(acme.id(), id)).containsExactly("2 FAILED", "3 INVITED");
    assertThat(importing.reasons(acme.id(), id).getFirst()).isEqualTo("import.refusal.broken[]");
  }

  @Test
  @Tag("R-09")
  void aFileThatCannotBeCheckedSaysSo() {
    ImportId id = importing.checked(acme.ada(), "email\na@birch.test\n");
    rows.change("UPDATE invitation_import SET state = 'CHECKING' WHERE id = ?", id.value());
    IntStream.range(0, 3).forEach(attempt -> work.brokeOff(id));
    assertThat(query.require(acme.id(), id).state()).isEqualTo(ImportState.FAILED);
    assertThat(work.some(id, () -> false)).isFalse();
    assertRefused(ImportRefusal.NOT_READY, () -> imports.start(ada, id));
  }

  @Test
  void onlyWhoSentAFileCanStartIt() {
    ImportId id = importing.checked(acme.uma(), "email\na@birch.test\n");
    assertRefused(ImportRefusal.NOT_YOURS, () -> imports.start(ada, id));
    assertThat(query.require(acme.id(), id).state()).isEqualTo(ImportState.READY);
  }

  @Test
  void nothingStartsBeforeItIsChecked() {
    ImportId id = importing.checked(acme.ada(), "email\na@birch.test\n");
    rows.change("UPDATE invitation_import SET state = 'CHECKING' WHERE id = ?", id.value());
    assertRefused(ImportRefusal.NOT_READY, () -> imports.start(ada, id));
  }

  @Test
  @Tag("RAW-01")
  @Tag("S-09")
  void nobodyElsesOrganizationHasAnythingToDoWithIt() {
    ImportId id = importing.checked(acme.ada(), "email\na@birch.test\n");
    Actor xan = globex.actor(globex.xan());
    assertThatThrownBy(() -> query.require(globex.id(), id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> imports.start(xan, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> imports.cancel(xan, id)).isInstanceOf(NotFound.class);
    assertThat(query.latest(globex.id(), 10)).isEmpty();
  }

  @Test
  @Tag("RAW-02")
  void itTakesManageUsers() {
    ImportId id = importing.checked(acme.ada(), "email\na@birch.test\n");
    Actor pat = acme.actor(acme.pat());
    assertThatThrownBy(() -> imports.create(pat, Importing.request("email\na@birch.test\n")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> imports.start(pat, id)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> imports.cancel(pat, id)).isInstanceOf(Forbidden.class);
  }

  /** As the job does it with the row in this line. */
  private void invite(ImportId id, int line) {
    StoredImport imported = query.require(acme.id(), id);
    importRows.undone(imported, 100).stream()
        .filter(row -> row.line() == line)
        .forEach(row ->
            inviteRow.invite(
                Actor.system(acme.id(), "test"),
                imported,
                row,
                glossaries.of(acme.id(), List.of(row))));
  }

  /** Tells the job to stop after a number of rows. */
  private static final class Until implements BooleanSupplier {
    private int left;

    Until(int rows) {
      this.left = rows;
    }

    @Override
    public boolean getAsBoolean() {
      return left-- == 0;
    }
  }

  private void become(UserId user, SystemRole role) {
    rows.change("DELETE FROM user_role WHERE user_id = ?", user.value());
    rows.change(
        "INSERT INTO user_role (organization_id, user_id, role_id) VALUES (?, ?, ?)",
        acme.id().value(),
        user.value(),
        acme.role(role).value());
  }

  private Set<String> scopes() {
    return Set.copyOf(
        rows.all(
            String.class, "SELECT name FROM scope WHERE organization_id = ?", acme.id().value()));
  }

  private String state(String name) {
    return rows.one(
        String.class,
        "SELECT state FROM app_user WHERE id = ?",
        acme.userWith(acme.address(name)).value());
  }

  private int people() {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM app_user WHERE organization_id = ?",
        acme.id().value());
  }

  private int people(String domain) {
    return rows.one(
        Integer.class,
        "SELECT COUNT(*) FROM app_user WHERE organization_id = ? AND email LIKE ?",
        acme.id().value(),
        "%" + domain);
  }
}
