package dev.gatehouse.user;

import dev.gatehouse.organization.Organization;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.PersonName;
import dev.gatehouse.shared.UserId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An Active user as a request needs to know them: who they are and what they may do now. */
public record Person(
    OrganizationId organization,
    UserId id,
    String email,
    @Nullable String firstName,
    @Nullable String lastName,
    AccountType type,
    Preferences preferences,
    Set<Permission> permissions) {

  public Optional<String> name() {
    return PersonName.full(firstName, lastName);
  }

  /** The language in which mails speak to them: their own choice, else the organization's. */
  public Locale languageIn(Organization theirs) {
    return preferences.languageIn(theirs);
  }

  /** Doing something themselves, or by a job that acts for them; from where the origin says. */
  public Actor actor(String origin) {
    return Actor.user(organization, id, origin, type, permissions);
  }
}
