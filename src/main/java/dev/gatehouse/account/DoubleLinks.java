package dev.gatehouse.account;

import java.util.List;

/**
 * People linked to an account of two groups each.
 *
 * @param some at most ten of them
 * @param people how many there are
 */
public record DoubleLinks(List<DoubleLink> some, int people) {

  /** One of them, as people call the person, with one account of each group. */
  public record DoubleLink(String person, AccountId upper, AccountId lower) {}
}
