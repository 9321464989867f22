package dev.gatehouse.registration;

/** How far a registration has come. */
enum RegistrationState {
  /** Stored; the job has not looked at it yet. */
  ASKED,
  /** A link was mailed. */
  OPEN,
  /** It leads nowhere, for whatever reason. */
  REFUSED,
  /** Completed by the person, to be approved by somebody. */
  WAITING,
  /** A user came of it. */
  COMPLETED,
  REJECTED;

  boolean concernsManagers() {
    return switch (this) {
      case ASKED, OPEN, REFUSED -> false;
      case WAITING, COMPLETED, REJECTED -> true;
    };
  }
}
