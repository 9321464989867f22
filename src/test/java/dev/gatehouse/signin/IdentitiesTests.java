package dev.gatehouse.signin;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Globex;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.shared.Token;
import dev.gatehouse.support.DatabaseTest;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.UserAdministration;
import dev.gatehouse.user.UserRefusal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@DatabaseTest
@Tag("D-22")
class IdentitiesTests {
  private final Stage stage;
  private final Acme acme;
  private final SignIn signIn;
  private final UserAdministration administration;
  private final Rows rows;

  IdentitiesTests(Stage stage, SignIn signIn, UserAdministration administration, Rows rows) {
    this.stage = stage;
    this.acme = stage.acme();
    this.signIn = signIn;
    this.administration = administration;
    this.rows = rows;
  }

  @Test
  void whoJoinsIsKnownByThePasswordOfThePortal() {
    for (Member member : List.of(acme.ada(), acme.uma(), acme.con(), acme.amy())) {
      assertThat(identities(member)).containsExactly("INTERNAL " + member.id());
    }
    assertThat(activeWithoutIdentity()).isZero();
  }

  @Test
  @Tag("CS-04")
  void whoHasNotJoinedIsKnownByNothingAndIsNotActivated() {
    assertThat(identities(acme.pia())).isEmpty();
    assertThat(identities(acme.cleo())).isEmpty();
    assertRefused(
        UserRefusal.NEVER_JOINED,
        () -> administration.activate(acme.actor(acme.ada()), acme.cleo().id()));
    assertThat(activeWithoutIdentity()).isZero();
  }

  @Test
  void aPasswordAloneLetsNobodyIn() {
    Member con = acme.con();
    assertThat(signIn.signIn(acme.visitor(), con.email(), Member.PASSWORD, Token.NONE)).isPresent();
    rows.change("DELETE FROM sign_in_identity WHERE user_id = ?", con.id().value());
    assertThat(signIn.signIn(acme.visitor(), con.email(), Member.PASSWORD, Token.NONE)).isEmpty();
  }

  @Test
  void aBlockKeepsTheIdentityAndLeavingEndsIt() {
    Member con = acme.con();
    administration.deactivate(acme.actor(acme.ada()), con.id());
    assertThat(identities(con)).hasSize(1);
    administration.remove(acme.actor(acme.ada()), con.id());
    assertThat(identities(con)).isEmpty();
  }

  @Test
  void oneSubjectOfADomainIsOnePersonOfAnOrganization() {
    String sql =
        """
        INSERT INTO sign_in_identity (organization_id, domain, subject, user_id)
        VALUES (?, 'EXAMPLE', 'jdoe', ?)
        """;
    rows.change(sql, acme.id().value(), acme.con().id().value());
    long acmes = acme.id().value();
    long uma = acme.uma().id().value();
    assertThatThrownBy(() -> rows.change(sql, acmes, uma))
        .isInstanceOf(DuplicateKeyException.class);
    Globex globex = stage.globex();
    rows.change(sql, globex.id().value(), globex.xan().id().value());
    assertThat(identities(globex.xan())).contains("EXAMPLE jdoe");
  }

  private List<String> identities(Member member) {
    return rows.all(
        String.class,
        "SELECT CONCAT(domain, ' ', subject) FROM sign_in_identity WHERE user_id = ?",
        member.id().value());
  }

  private int activeWithoutIdentity() {
    return rows.one(
        Integer.class,
        """
        SELECT COUNT(*)
        FROM app_user u
        LEFT JOIN sign_in_identity i ON i.organization_id = u.organization_id AND i.user_id = u.id
        WHERE u.organization_id = ? AND u.state = 'ACTIVE' AND i.user_id IS NULL
        """,
        acme.id().value());
  }
}
