package dev.gatehouse.shared;

import java.util.List;

/** A rule says no. Thrown inside the transaction, so nothing of the command remains. */
public class Refused extends RuntimeException {

  private final transient Refusal reason;
  private final transient List<Object> arguments;

  public Refused(Refusal reason, Object... arguments) {
    super(reason.messageKey());
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public Refusal reason() {
    return reason;
  }

  /** What the sentence of the reason names. */
  public Object[] arguments() {
    return arguments.toArray();
  }
}
