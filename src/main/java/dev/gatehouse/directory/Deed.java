package dev.gatehouse.directory;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeId;
import java.util.Locale;
import java.util.Set;

/** What can be done to several people at once, each for itself. */
public sealed interface Deed {

  /** The tail of message keys. */
  String word();

  /** Blocks or lets in again, removes, or revokes the invitation. */
  record Simple(Verb verb) implements Deed {
    @Override
    public String word() {
      return verb.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The deeds that need nothing but people. */
  enum Verb {
    DEACTIVATION,
    ACTIVATION,
    REMOVAL,
    REVOCATION
  }

  /**
   * Sends a new link.
   *
   * @param seen the latest mails as the page knew them; whoever has a later one is left alone
   *     (R-07)
   */
  record Resend(Set<Long> seen) implements Deed {
    @Override
    public String word() {
      return "resend";
    }
  }

  /** Gives one role, or takes it away. */
  record Regrant(RoleId role, boolean given) implements Deed {
    @Override
    public String word() {
      return "roles";
    }
  }

  /** Gives one scope, or takes it away. */
  record Rescope(ScopeId scope, boolean given) implements Deed {
    @Override
    public String word() {
      return "scopes";
    }
  }
}
