package dev.gatehouse.user;

/** How many of somebody's accounts are within the reach of the delegate who asks (D-12). */
public enum Span {
  NONE,
  SOME,
  ALL
}
