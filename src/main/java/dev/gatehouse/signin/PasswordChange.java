package dev.gatehouse.signin;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.mail.Outbox;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.UserId;
import org.springframework.stereotype.Component;

/** Changing one's own password while signed in. */
@Component
public class PasswordChange {

  private final Credentials credentials;
  private final OutstandingLinks links;
  private final Sessions sessions;
  private final SignInDelay delay;
  private final Outbox outbox;
  private final AuditTrail audit;

  PasswordChange(
      Credentials credentials,
      OutstandingLinks links,
      Sessions sessions,
      SignInDelay delay,
      Outbox outbox,
      AuditTrail audit) {
    this.credentials = credentials;
    this.links = links;
    this.sessions = sessions;
    this.delay = delay;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Ends every other session of the actor and every link that was mailed (S-11). */
  @Command
  public void change(Actor actor, ChosenPassword password, String sessionToKeep) {
    UserId user = actor.userId().orElseThrow();
    credentials.set(actor.organization(), user, password);
    links.discardAll(actor.organization(), user);
    sessions.endAllBut(user, sessionToKeep);
    delay.forget(actor, user);
    outbox.enqueue(actor.organization(), PasswordChangedMail.KIND, user.value());
    audit.record(actor, SigninAction.PASSWORD_CHANGED, user, detail -> detail);
  }
}
