package dev.gatehouse.directory.web;

import dev.gatehouse.shared.AccountType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The message keys of types of users. */
final class TypeKey {

  private TypeKey() {}

  static String of(AccountType type) {
    return "user.type." + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In the order of the code. */
  static List<String> of(Collection<AccountType> types) {
    return types.stream().sorted().map(TypeKey::of).toList();
  }
}
