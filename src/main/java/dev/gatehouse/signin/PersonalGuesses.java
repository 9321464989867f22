package dev.gatehouse.signin;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Token;
import dev.gatehouse.shared.UserId;

/** How guesses of people's passwords are told apart: each has a counter of its own (S-12). */
final class PersonalGuesses {

  private PersonalGuesses() {}

  /** From a browser that is not known: for the typed address, known or not, and the source. */
  static Guess fromOutside(Actor visitor, String canonicalAddress) {
    return new Guess(account(canonicalAddress), Counted.source(Guesses.SOURCE, visitor));
  }

  /** By strangers. The panel finds it by the SHA-256 of the address, too. */
  static Counted account(String canonicalAddress) {
    return new Counted("account", canonicalAddress);
  }

  /** From a browser in which the person has signed in before. */
  static Counted inBrowser(Token browser, UserId user) {
    return new Counted("browser", user + " " + browser.value());
  }

  /** By whoever sits before a session of the person. */
  static Counted signedIn(UserId user) {
    return new Counted("person", user.toString());
  }
}
