package dev.gatehouse.support;

import com.deque.html.axecore.results.Rule;
import java.util.stream.Stream;

/** One element that breaks one of axe's rules, as a failed test shows it. */
record AxeFinding(String rule, String help, String html) {

  static Stream<AxeFinding> of(Rule violation) {
    return violation.getNodes().stream()
        .map(node -> new AxeFinding(violation.getId(), violation.getHelp(), node.getHtml()));
  }
}
