package dev.gatehouse.invitation;

import java.util.List;

/**
 * What a list of addresses would lead to, address by address (D-03).
 *
 * @param people how many it asks for, the invalid ones included; doubled ones count once
 * @param returning those who were Removed and would come back
 */
public record AddressReport(int people, List<AddressProblem> problems, List<String> returning) {

  public static final AddressReport EMPTY = new AddressReport(0, List.of(), List.of());

  public AddressReport {
    problems = List.copyOf(problems);
    returning = List.copyOf(returning);
  }
}
