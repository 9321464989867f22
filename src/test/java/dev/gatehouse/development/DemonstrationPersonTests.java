package dev.gatehouse.development;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.user.UserState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemonstrationPersonTests {

  private final List<DemonstrationPerson> acme = DemonstrationPerson.in("acme.txt");

  @Test
  void areAboutSixtyWithGoodAddresses() {
    assertThat(acme).hasSizeBetween(55, 65);
    assertThat(acme)
        .extracting(person -> EmailAddress.parse(person.email()).map(EmailAddress::canonical))
        .doesNotHaveDuplicates()
        .allMatch(Optional::isPresent);
  }

  @Test
  void areOfEveryState() {
    assertThat(acme)
        .extracting(DemonstrationPerson::state)
        .containsAll(Arrays.stream(UserState.values()).map(UserState::name).toList());
  }

  @Test
  void haveInvitationsOfEveryFateWhilePending() {
    assertThat(acme)
        .filteredOn(person -> person.state().equals("PENDING"))
        .extracting(person -> person.invitation().orElseThrow().fate())
        .contains("queued", "sent", "failed", "expired", "revoked");
  }
}
