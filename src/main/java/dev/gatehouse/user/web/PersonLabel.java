package dev.gatehouse.user.web;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.user.User;

/** What a person is called where one has to be sure whom it is about: by address. */
final class PersonLabel {

  private PersonLabel() {}

  static String of(User user) {
    return user.address().map(EmailAddress::value).or(user::name).orElse("");
  }
}
