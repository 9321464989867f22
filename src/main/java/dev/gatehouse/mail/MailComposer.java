package dev.gatehouse.mail;

import java.util.Optional;

/** Writes the mails of one kind, at the moment of sending. */
public interface MailComposer {

  /** By which the outbox finds it; stored, so never renamed. */
  String kind();

  /**
   * The mail, or nothing if there is no more reason for it. Called once per attempt, in a
   * transaction of its own: links minted here are stored when it commits, before the mail leaves.
   */
  Optional<Mail> compose(MailOrder order);
}
