package dev.gatehouse.signin;

import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in with which session. A session holds nobody's rights, only the person's id, the
 * organization and the time of signing in (S-11), and for one request what the next page says.
 */
@Component
public class Sessions {

  private static final String USER = "user";
  private static final String ORGANIZATION = "organization";
  private static final String SIGNED_IN_AT = "signedInAt";
  private static final String PROVED_AT = "provedAt";

  private final JdbcClient jdbc;
  private final Duration longest;
  private final Clock clock;

  Sessions(JdbcClient jdbc, SigninSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.longest = settings.longestSession();
    this.clock = clock;
  }

  /** Begins a session under a new id, whatever the browser brought along. */
  public void begin(HttpServletRequest request, Organization organization, UserId user) {
    HttpSession brought = request.getSession(false);
    if (brought != null) {
      brought.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(USER, user.value());
    session.setAttribute(ORGANIZATION, organization.id().value());
    session.setAttribute(SIGNED_IN_AT, Instant.now(clock).toEpochMilli());
    session.setAttribute(PROVED_AT, Instant.now(clock).toEpochMilli());
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, user.toString());
  }

  /** Who signed in here; nobody once the time is over, or on the host of another organization. */
  Optional<UserId> user(HttpServletRequest request, Organization organization) {
    HttpSession session = request.getSession(false);
    return session != null && isValid(session, organization)
        ? Optional.of(new UserId((Long) session.getAttribute(USER)))
        : Optional.empty();
  }

  /** Notes that whoever sits there has just typed the password of the session's person. */
  void prove(HttpServletRequest request) {
    request.getSession().setAttribute(PROVED_AT, Instant.now(clock).toEpochMilli());
  }

  /** Whether the password was typed not longer ago than the given time. */
  boolean isProved(HttpServletRequest request, Duration age) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(PROVED_AT) instanceof Long at
        && Instant.ofEpochMilli(at).plus(age).isAfter(Instant.now(clock));
  }

  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** On all nodes, from their next request on; part of the caller's transaction. */
  void endAll(UserId user) {
    endAllBut(user, "");
  }

  void endAllBut(UserId user, String kept) {
    // By SQL, as Spring Session would do it in a transaction of its own.
    jdbc.sql("DELETE FROM app_session WHERE PRINCIPAL_NAME = :user AND SESSION_ID <> :kept")
        .param("user", user.toString())
        .param("kept", kept)
        .update();
  }

  private boolean isValid(HttpSession session, Organization organization) {
    return session.getAttribute(USER) instanceof Long
        && session.getAttribute(ORGANIZATION) instanceof Long of
        && of == organization.id().value()
        && session.getAttribute(SIGNED_IN_AT) instanceof Long since
        && Instant.ofEpochMilli(since).plus(longest).isAfter(Instant.now(clock));
  }
}
