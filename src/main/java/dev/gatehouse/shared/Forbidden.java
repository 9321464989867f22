package dev.gatehouse.shared;

/** Somebody may see this, but not do it: answered with 403. */
public class Forbidden extends RuntimeException {

  public Forbidden(Permission missing) {
    super("needs the permission " + missing.label());
  }
}
