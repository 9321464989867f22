package dev.gatehouse.directory.web;

import java.util.List;

/** The scopes of a person, of which a line shows a few. */
record ScopeList(List<String> few, List<String> rest) {

  private static final int MOST = 3;

  static ScopeList of(List<String> all) {
    int few = all.size() > MOST ? MOST - 1 : all.size();
    return new ScopeList(all.subList(0, few), all.subList(few, all.size()));
  }
}
