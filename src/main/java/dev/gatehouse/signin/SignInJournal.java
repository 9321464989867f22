package dev.gatehouse.signin;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.UserProfile;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down that somebody came and went. */
@Component
public class SignInJournal {

  private final UserProfile profile;
  private final Credentials credentials;
  private final AuditTrail audit;

  SignInJournal(UserProfile profile, Credentials credentials, AuditTrail audit) {
    this.profile = profile;
    this.credentials = credentials;
    this.audit = audit;
  }

  /**
   * Notes the sign-in, unless the password that was checked has been changed since; then it is
   * false, and nobody is signed in.
   */
  @Command
  public boolean signedIn(Actor actor, Credentials.Found checked, Optional<String> newHash) {
    UserId user = checked.user();
    boolean valid = credentials.isStill(actor.organization(), checked);
    if (valid) {
      profile.signedIn(actor.organization(), user);
      newHash.ifPresent(hash -> credentials.replace(actor.organization(), user, hash));
      audit.record(actor, SigninAction.SIGN_IN, user, detail -> detail);
    }
    return valid;
  }

  @Command
  public void signedOut(Actor actor) {
    actor
        .userId()
        .ifPresent(user -> audit.record(actor, SigninAction.SIGN_OUT, user, detail -> detail));
  }
}
