package dev.gatehouse.signin;

import dev.gatehouse.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Asks for the password once more before what somebody at an unlocked screen must not do (S-13). A
 * form that may need it shows the fragment form :: your-password and has a field of that name.
 */
@Component
public class Reauthentication {

  /** The field of the form, labelled "Your password". */
  public static final String FIELD = "yourPassword";

  private static final Duration YOUNG = Duration.ofMinutes(15);

  private final Sessions sessions;
  private final SignIn signIn;

  Reauthentication(Sessions sessions, SignIn signIn) {
    this.sessions = sessions;
    this.signIn = signIn;
  }

  /**
   * Nothing to do if the password was typed in the last 15 minutes, or just now and rightly; else
   * the field gets an error and the form comes back.
   */
  public void require(Actor actor, String password, HttpServletRequest request, Errors errors) {
    if (!sessions.isProved(request, YOUNG)) {
      if (password.isEmpty()) {
        errors.rejectValue(FIELD, "signin.reauthentication.needed");
      } else if (signIn.isPasswordOf(actor, password)) {
        sessions.prove(request);
      } else {
        errors.rejectValue(FIELD, "profile.password.wrong");
      }
    }
  }
}
