package dev.gatehouse.invitation;

/** How far an import is. One that FAILED could not even be looked through. */
public enum ImportState {
  CHECKING,
  READY,
  RUNNING,
  FINISHED,
  CANCELLED,
  FAILED;

  /** Whether a job is at work on it. */
  public boolean isBusy() {
    return this == CHECKING || this == RUNNING;
  }
}
