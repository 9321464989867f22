package dev.gatehouse.shared;

/** There is no such thing for this actor, be it unknown or of another organization: 404. */
public class NotFound extends RuntimeException {

  public NotFound(String what) {
    super("no such " + what);
  }
}
