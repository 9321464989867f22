package dev.gatehouse.shared;

import java.util.Locale;

/** A named reason to refuse a command; implemented by one enum per module. */
public interface Refusal {

  String name();

  /**
   * The key of its sentence: {@code UserRefusal.LAST_ADMINISTRATOR} is
   * user.refusal.last-administrator.
   */
  default String messageKey() {
    String module = getClass().getSimpleName().replace("Refusal", "").toLowerCase(Locale.ROOT);
    return module + ".refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
