package dev.gatehouse.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.LinkedAccounts;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UserTests {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final User pia =
      User.pending(
          new OrganizationId(1),
          EmailAddress.parse("Pia@Acme.test").orElseThrow(),
          new Grants(
              Kind.CONSUMER,
              new LinkedAccounts(AccountType.PRODUCER, Set.of(new AccountId(1)), List.of("Acme")),
              Set.of(),
              Set.of()),
          NOW);

  @Test
  @Tag("RAW-10")
  void beginsPendingWithoutAName() {
    assertThat(pia.state()).isEqualTo(UserState.PENDING);
    assertThat(pia.isActive()).isFalse();
    assertThat(pia.name()).isEmpty();
  }

  @Test
  @Tag("RAW-08")
  @Tag("RAW-14")
  @Tag("RAW-35")
  void becomesActiveByJoining() {
    pia.join("Pia", "Pine", NOW);
    assertThat(pia.state()).isEqualTo(UserState.ACTIVE);
    assertThat(pia.name()).contains("Pia Pine");
  }

  @Test
  void joinsOnce() {
    pia.join("Pia", "Pine", NOW);
    assertThatThrownBy(() -> pia.join("Eve", "Evil", NOW))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(UserRefusal.NOT_PENDING));
    assertThat(pia.name()).contains("Pia Pine");
  }

  @Test
  @Tag("S-05")
  void keepsTheAddressAsItWasGiven() {
    assertThat(pia.address()).map(EmailAddress::value).contains("Pia@Acme.test");
    assertThat(pia.address()).map(EmailAddress::canonical).contains("pia@acme.test");
  }

  @Test
  @Tag("RAW-07")
  void hasOneOfThreeStatesUnlessRemoved() {
    assertThat(UserState.values())
        .containsExactlyInAnyOrder(
            UserState.ACTIVE, UserState.INACTIVE, UserState.PENDING, UserState.REMOVED);
  }

  @Test
  @Tag("RAW-26")
  void isConsumerProducerOrBothButNotNeither() {
    assertThat(Kind.CONSUMER.names()).containsExactly("CONSUMER");
    assertThat(Kind.PRODUCER.names()).containsExactly("PRODUCER");
    assertThat(Kind.MIXED.names()).containsExactlyInAnyOrder("CONSUMER", "PRODUCER");
    assertThatIllegalArgumentException().isThrownBy(() -> new Kind(false, false));
  }

  @Test
  @Tag("D-06")
  void movesToAnotherAddressOnTheSameRecord() {
    pia.moveTo(EmailAddress.parse("Pia@Birch.test").orElseThrow());
    assertThat(pia.address()).map(EmailAddress::canonical).contains("pia@birch.test");
    assertThat(pia.isPending()).isTrue();
  }

  @Test
  @Tag("D-05")
  void isWithoutAnAddressOnlyAsAContact() {
    assertThatThrownBy(() -> pia.moveTo(null))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(UserRefusal.ADDRESS_NEEDED));
    assertThat(pia.address()).isPresent();
  }
}
