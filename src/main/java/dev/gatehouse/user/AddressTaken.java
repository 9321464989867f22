package dev.gatehouse.user;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Refused;

/** Somebody has the address already, in whatever state (D-05). */
public class AddressTaken extends Refused {

  private final UserState state;

  AddressTaken(EmailAddress address, UserState state) {
    super(
        state == UserState.REMOVED ? UserRefusal.ADDRESS_OF_REMOVED : UserRefusal.ADDRESS_TAKEN,
        address.value());
    this.state = state;
  }

  /** Of whoever has it: under which filter of the panel the entry is found. */
  public UserState state() {
    return state;
  }
}
