package dev.gatehouse.entitlement.web;

/** What somebody types into the search of a list. */
final class Search {

  private static final int LONGEST = 200;

  private Search() {}

  static String of(String typed) {
    return typed.substring(0, Math.min(typed.length(), LONGEST)).strip();
  }
}
