package dev.gatehouse.signin;

import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.People;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** How a form's field "password" becomes a password somebody may have (S-01, S-02). */
@Component
public class PasswordChoice {

  private static final String FIELD = "password";

  private final PasswordRules rules;
  private final PasswordHashing hashing;
  private final People people;
  private final Organizations organizations;

  PasswordChoice(
      PasswordRules rules, PasswordHashing hashing, People people, Organizations organizations) {
    this.rules = rules;
    this.hashing = hashing;
    this.people = people;
    this.organizations = organizations;
  }

  /** In code points, for the hint beside the field. */
  public int shortest() {
    return rules.shortest();
  }

  /** For somebody who is not a user yet, of whom the form itself tells name and address. */
  public Optional<ChosenPassword> choose(
      String password, Organization organization, Collection<String> personal, Errors errors) {
    return choose(
        password,
        Stream.concat(personal.stream(), Stream.of(organization.name())).toList(),
        errors);
  }

  /** For the actor. */
  public Optional<ChosenPassword> choose(String password, Actor actor, Errors errors) {
    Stream<String> own =
        actor.userId().flatMap(user -> people.find(actor.organization(), user)).stream()
            .flatMap(person -> Stream.of(person.name().orElse(""), person.email()));
    return choose(password, organizations.require(actor.organization()), own.toList(), errors);
  }

  /** A refusal is put at the field; nothing is hashed for a form that comes back anyway. */
  private Optional<ChosenPassword> choose(String password, List<String> personal, Errors errors) {
    try {
      rules.check(password, personal);
    } catch (Refused refused) {
      errors.rejectValue(FIELD, refused.reason().messageKey(), refused.arguments(), null);
    }
    return errors.hasErrors()
        ? Optional.empty()
        : Optional.of(new ChosenPassword(hashing.hash(password)));
  }
}
