package dev.gatehouse.user;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.AuditSubjects;
import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.support.DatabaseTest;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What a module above has to say before somebody is erased. */
@DatabaseTest
class DeletionObstacleTests {
  private final Acme acme;
  private final Users users;
  private final TransactionTemplate transactions;
  private final StaticListableBeanFactory modules = new StaticListableBeanFactory();
  private final DeleteUser deleteUser;

  DeletionObstacleTests(
      Stage stage,
      Organizations organizations,
      Users users,
      ManagedUsers managed,
      AuditSubjects subjects,
      Erasure erasure,
      TransactionTemplate transactions) {
    this.acme = stage.acme();
    this.users = users;
    this.transactions = transactions;
    this.deleteUser =
        new DeleteUser(
            organizations,
            users,
            managed,
            modules.getBeanProvider(DeletionObstacle.class),
            subjects,
            erasure);
  }

  @Test
  @Tag("D-01")
  void whoOwnsSomethingIsNotDeleted() {
    modules.addBean("nothing", (DeletionObstacle) (organization, user) -> Optional.empty());
    // Any reason does; here one that deletion itself never gives.
    modules.addBean(
        "assets",
        (DeletionObstacle)
            (organization, user) ->
                Optional.of(new Refused(UserRefusal.ADDRESS_TAKEN, "an asset"))
                    .filter(refused -> user.equals(acme.ina().id())));

    assertRefused(UserRefusal.ADDRESS_TAKEN, () -> delete(acme.ina().id()));
    assertThat(users.find(acme.id(), acme.ina().id())).isPresent();

    delete(acme.cleo().id());
    assertThat(users.find(acme.id(), acme.cleo().id())).isEmpty();
  }

  private void delete(UserId user) {
    transactions.executeWithoutResult(status -> deleteUser.delete(acme.actor(acme.ada()), user));
  }
}
