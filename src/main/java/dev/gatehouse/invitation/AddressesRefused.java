package dev.gatehouse.invitation;

import dev.gatehouse.shared.Refused;
import java.util.List;

/** At least one address cannot be invited, so nobody is (RAW-17, RAW-18). */
public class AddressesRefused extends Refused {

  private final transient List<AddressProblem> problems;

  AddressesRefused(List<AddressProblem> problems) {
    super(InvitationRefusal.ADDRESSES, problems.size());
    this.problems = List.copyOf(problems);
  }

  public List<AddressProblem> problems() {
    return problems;
  }
}
