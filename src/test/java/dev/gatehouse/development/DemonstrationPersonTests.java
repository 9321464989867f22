package dev.gatehouse.development;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.user.UserState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemonstrationPersonTests {

  private final List<DemonstrationPerson> acme = DemonstrationPerson.in("acme.txt");

  @Test
  void areAboutSixtyEachWithAnAddressOfTheirOwn() {
    assertThat(acme).hasSizeBetween(55, 65);
    assertThat(acme)
        .flatExtracting(person -> person.email().map(EmailAddress::canonical).stream().toList())
        .hasSizeGreaterThan(50)
        .doesNotHaveDuplicates();
  }

  @Test
  void onlyContactsAreWithoutAnAddress() {
    assertThat(acme)
        .filteredOn(person -> person.email().isEmpty())
        .isNotEmpty()
        .allMatch(DemonstrationPerson::isContact);
    assertThat(acme)
        .filteredOn(DemonstrationPerson::isContact)
        .anyMatch(contact -> contact.email().isPresent())
        .allMatch(contact -> contact.last().isPresent() && !contact.hasJoined());
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
