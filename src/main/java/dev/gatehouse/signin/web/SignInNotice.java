package dev.gatehouse.signin.web;

import java.util.Arrays;
import java.util.Locale;

/** What the sign-in page can say to somebody who has just done something else. */
enum SignInNotice {
  JOINED,
  PASSWORD_SET,
  EMAIL_CONFIRMED,
  ACCOUNT_ADDED,
  SIGNED_OUT;

  /** The key of its sentence; empty for anything else that may stand in the address. */
  static String key(String name) {
    return Arrays.stream(values())
        .map(notice -> notice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .filter(name::equals)
        .map(known -> "signin.notice." + known)
        .findFirst()
        .orElse("");
  }
}
