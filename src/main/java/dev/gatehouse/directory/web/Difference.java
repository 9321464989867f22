package dev.gatehouse.directory.web;

import dev.gatehouse.user.GrantChoices;
import dev.gatehouse.user.GrantOffer;
import java.util.List;
import java.util.stream.IntStream;

/** One field that is stored otherwise than it was typed; values as they are read. */
record Difference(String labelKey, String stored, String typed) {

  private static final String STATE = "users.state";

  /** Whether the values are constants of the state, to be read in the language of the reader. */
  public boolean isState() {
    return labelKey.equals(STATE);
  }

  record Value(String labelKey, String value) {}

  static List<Value> values(UserEditForm form, GrantChoices choices, GrantOffer offer) {
    return List.of(
        new Value("label.firstName", form.firstName()),
        new Value("label.lastName", form.lastName()),
        new Value("label.phone", form.phone()),
        new Value(STATE, form.state()),
        new Value("user.kind.consumer", choices.consumer() ? "✓" : "–"),
        new Value("user.kind.producer", choices.producer() ? "✓" : "–"),
        new Value("user.accounts", String.join(", ", offer.chosenAccounts())),
        new Value("user.scopes", String.join(", ", offer.chosenScopes(choices))),
        new Value("user.roles", String.join(", ", offer.chosenRoles())));
  }

  static List<Difference> between(List<Value> stored, List<Value> typed) {
    return IntStream.range(0, stored.size())
        .filter(index -> !stored.get(index).equals(typed.get(index)))
        .mapToObj(index ->
            new Difference(
                stored.get(index).labelKey(), stored.get(index).value(), typed.get(index).value()))
        .toList();
  }
}
