package dev.gatehouse.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cells of a row make of somebody, and what they cannot. */
@DatabaseTest
@Tag("D-17")
class ImportedGrantsTests {
  private final Acme acme;
  private final Importing importing;
  private final Rows rows;
  private final Stage stage;

  ImportedGrantsTests(Stage stage, Importing importing, Rows rows) {
    this.acme = stage.acme();
    this.importing = importing;
    this.rows = rows;
    this.stage = stage;
  }

  private AccountId boston;

  @BeforeEach
  void accounts() {
    acme.accounts().top("Research", AccountType.PRODUCER);
    AccountId northAmerica = acme.accounts().top("North America", AccountType.CUSTOMER);
    AccountId east = acme.accounts().below(northAmerica, "East");
    boston = acme.accounts().below(east, "Boston");
    acme.accounts().below(northAmerica, "Salem");
    acme.accounts().top("Cedar", AccountType.PARTNER);
  }

  @ParameterizedTest
  @Tag("D-15")
  @Tag("RAW-33")
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      textBlock =
          """
          kind;     roles;                      scopes; accounts; type;     consumer; producer; held
          -;        -;                          -;      -;        PRODUCER; 1;        0;        -
          -;        -;                          one;    -;        PRODUCER; 1;        0;        -
          -;        User Manager;               -;      -;        PRODUCER; 0;        1;        User Manager
          -;        user manager;               one;    -;        PRODUCER; 1;        1;        User Manager
          -;        USER_MANAGER|Administrator; -;      -;        -;        -;        -;        -
          consumer; -;                          one|two; -;       PRODUCER; 1;        0;        -
          Producer; -;                          -;      -;        PRODUCER; 0;        1;        -
          BOTH;     RegistryClientRole;         one;    Research; PRODUCER; 1;        1;        RegistryClientRole
          consumer; User Manager;               -;      -;        -;        -;        -;        -
          producer; -;                          one;    -;        -;        -;        -;        -
          -;        -;                          -;      Boston;   CUSTOMER; 1;        0;        Portal User
          -;        Portal Administrative User; one;    Boston;   CUSTOMER; 1;        0;        Portal Administrative User
          -;        RegistryClientRole;         -;      Boston;   -;        -;        -;        -
          producer; -;                          -;      Boston;   -;        -;        -;        -
          -;        -;                          -;      Boston|Cedar; -;    -;        -;        -
          -;        -;                          -;      Boston|East;  -;    -;        -;        -
          -;        -;                          -;      Boston|Salem; CUSTOMER; 1;    0;        Portal User
          """,
      useHeadersInDisplayName = true)
  void cellsMakeAPerson(
      String kind,
      String roles,
      String scopes,
      String accounts,
      String type,
      String consumer,
      String producer,
      String held) {
    ImportId id =
        importing.finished(
            acme.ada(),
            "email;kind;roles;scopes;accounts\n%s;%s;%s;%s;%s\n"
                .formatted(
                    acme.address("p"), text(kind), text(roles), text(scopes), text(accounts)));
    if (type == null) {
      assertThat(importing.outcomes(acme.id(), id)).containsExactly("2 NOT_FITTING");
    } else {
      UserId person = acme.userWith(acme.address("p"));
      assertThat(
              rows.one(
                  String.class,
                  "SELECT CONCAT(type, ' ', consumer, ' ', producer) FROM app_user WHERE id = ?",
                  person.value()))
          .isEqualTo(type + " " + consumer + " " + producer);
      assertThat(held(person, "role")).isEqualTo(held == null ? List.of() : List.of(held));
      assertThat(held(person, "scope"))
          .containsExactlyInAnyOrder(scopes == null ? new String[0] : scopes.split("\\|"));
      assertThat(held(person, "account"))
          .containsExactlyInAnyOrder(
              (accounts == null ? acme.organization().name() : accounts).split("\\|"));
    }
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  @Test
  void accountsAreFoundByNamePathOrAccountId() {
    acme.accounts().another("Boston", AccountType.CUSTOMER);
    String id = code(boston);
    ImportId checked =
        importing.checked(
            acme.ada(),
            """
            email,accounts
            a@birch.test,boston
            b@birch.test,East > Boston
            c@birch.test,NORTH AMERICA›east ›BOSTON
            d@birch.test,%s
            e@birch.test,North America > Boston
            f@birch.test,
            g@birch.test,%s
            h@birch.test,%s
            """
                .formatted(
                    id,
                    boston.value(),
                    id.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-")));
    assertThat(importing.outcomes(acme.id(), checked))
        .containsExactly(
            "2 NOT_FITTING",
            "3 INVITED",
            "4 INVITED",
            "5 INVITED",
            "6 NOT_FITTING",
            "7 INVITED",
            "8 NOT_FITTING",
            "9 INVITED");
    assertThat(importing.reasons(acme.id(), checked))
        .contains(
            "import.refusal.ambiguous-account[boston, 2]",
            "import.refusal.unknown-account[North America > Boston]");
  }

  @Test
  @Tag("RAW-01")
  void namesMeanNothingOfAnotherOrganization() {
    AccountId foreign = stage.globex().accounts().top("Secret", AccountType.CUSTOMER);
    ImportId id =
        importing.checked(
            acme.ada(),
            "email,accounts\na@birch.test,Secret\nb@birch.test,%s\n".formatted(code(foreign)));
    assertThat(importing.outcomes(acme.id(), id)).containsExactly("2 NOT_FITTING", "3 NOT_FITTING");
  }

  @Test
  @Tag("RAW-30")
  void aNewScopeIsMadeOnceHoweverManyRowsAskForIt() {
    importing.finished(
        acme.ada(),
        """
        email,scopes
        a@birch.test,Brand.New
        b@birch.test,brand.new|other
        """);
    assertThat(
            rows.all(
                String.class,
                "SELECT name FROM scope WHERE organization_id = ? ORDER BY id",
                acme.id().value()))
        .containsExactly("Brand.New", "other");
    assertThat(
            rows.audit(acme.id()).stream().filter(entry -> entry.action().equals("scope.create")))
        .hasSize(2);
  }

  @Test
  void aRetiredScopeIsRefusedBeforehandToo() {
    rows.change(
        """
        INSERT INTO scope (organization_id, name, name_key, retired_at)
        VALUES (?, 'Old', 'old', UTC_TIMESTAMP())
        """,
        acme.id().value());
    ImportId id = importing.finished(acme.ada(), "email,scopes\na@birch.test,OLD\n");
    assertThat(importing.reasons(acme.id(), id))
        .containsExactly("access.refusal.scope-retired[Old]");
  }

  @Test
  void whatNoCellCanHoldIsNamed() {
    ImportId id =
        importing.checked(
            acme.ada(),
            """
            email,first_name,scopes
            a@birch.test,%s,
            b@birch.test,"two
            lines",
            c@birch.test,,%s
            d@birch.test,,"a,b"
            "e@birch.test, f@birch.test",,
            """
                .formatted(
                    "x".repeat(101),
                    IntStream.range(0, 51)
                        .mapToObj(number -> "s" + number)
                        .collect(Collectors.joining("|"))));
    assertThat(importing.reasons(acme.id(), id))
        .containsExactly(
            "import.refusal.name[first_name, 100]",
            "import.refusal.name[first_name, 100]",
            "import.refusal.too-many-values[scopes, 50]",
            "grant.refusal.scope-name[a,b]",
            "invitation.refusal.invalid-address[e@birch.test, f@birch.test]");
  }

  @Test
  void theMailsOfAnImportAreInOneLanguageWithOneNote() {
    ImportRequest plain = Importing.request("email\na@birch.test\nb@birch.test\n");
    importing.finished(
        acme.ada(),
        new ImportRequest(plain.key(), plain.file(), new Letter(Locale.GERMAN, "Bis bald.")));
    assertThat(
            rows.all(
                String.class,
                """
                SELECT CONCAT(language, ' ', note)
                FROM invitation_batch
                WHERE organization_id = ? AND note <> ''
                """,
                acme.id().value()))
        .containsExactly("de Bis bald.", "de Bis bald.");
  }

  private List<String> held(UserId person, String what) {
    return rows.all(
        String.class,
        "SELECT g.name FROM user_%1$s h JOIN %1$s g ON g.id = h.%1$s_id WHERE h.user_id = ? ORDER BY g.id"
            .formatted(what),
        person.value());
  }

  private String code(AccountId account) {
    return rows.one(String.class, "SELECT code FROM account WHERE id = ?", account.value());
  }
}
