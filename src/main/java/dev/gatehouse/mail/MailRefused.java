package dev.gatehouse.mail;

/** The mail server did not take a mail: for now, or for good. */
class MailRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean permanent;
  private final String serverWords;

  MailRefused(boolean permanent, String serverWords, Throwable cause) {
    super(cause);
    this.permanent = permanent;
    this.serverWords = serverWords;
  }

  boolean isPermanent() {
    return permanent;
  }

  /** For managers to read, on one line. */
  String serverWords() {
    return serverWords;
  }
}
