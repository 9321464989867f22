package dev.gatehouse.registration.web;

import dev.gatehouse.registration.WaitingRegistration;
import dev.gatehouse.web.Times;

/**
 * One line of the queue as its page shows it.
 *
 * @param more how many lines there are beside the one of the product
 */
record WaitingView(
    long id,
    String name,
    String email,
    String account,
    boolean joining,
    String product,
    int more,
    String since) {

  static WaitingView of(WaitingRegistration waiting, Times times) {
    return new WaitingView(
        waiting.id().value(),
        waiting.name(),
        waiting.email(),
        waiting.account(),
        waiting.joining(),
        waiting.product(),
        Math.max(waiting.lines() - 1, 0),
        times.moment(waiting.since()));
  }
}
