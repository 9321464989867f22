package dev.gatehouse.invitation;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.People;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By whose rights imports run: those that the person has at this moment, not at the upload. */
@Component
class Importers {

  private final People people;

  Importers(People people) {
    this.people = people;
  }

  /** Empty for somebody who may not invite any more. */
  Optional<Actor> now(StoredImport imported) {
    return people
        .find(imported.organization(), imported.importer())
        .map(person -> person.actor(imported.origin()))
        .filter(actor -> actor.may(Permission.MANAGE_USERS));
  }
}
