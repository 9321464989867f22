package dev.gatehouse.portal.web;

import dev.gatehouse.user.GrantOffer;
import java.util.List;
import java.util.stream.Stream;

/** One field that is stored otherwise than it was typed; values as they are read. */
record Difference(String labelKey, String stored, String typed) {

  /** For the template that is shared with User Management, where a state can differ too. */
  public boolean isState() {
    return false;
  }

  static List<Difference> between(
      PersonForm stored, GrantOffer now, PersonForm typed, GrantOffer wanted) {
    return Stream.of(
            new Difference("label.firstName", stored.firstName(), typed.firstName()),
            new Difference("label.lastName", stored.lastName(), typed.lastName()),
            new Difference("label.phone", stored.phone(), typed.phone()),
            new Difference(
                "user.accounts", joined(now.chosenAccounts()), joined(wanted.chosenAccounts())),
            new Difference("user.roles", joined(now.chosenRoles()), joined(wanted.chosenRoles())))
        .filter(difference -> !difference.stored().equals(difference.typed()))
        .toList();
  }

  private static String joined(List<String> names) {
    return String.join(", ", names);
  }
}
