package dev.gatehouse.signin.web;

import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.user.People;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person's password must not be made of. */
@Component
class PersonalWords {

  private final People people;
  private final Organizations organizations;

  PersonalWords(People people, Organizations organizations) {
    this.people = people;
    this.organizations = organizations;
  }

  List<String> of(Actor actor) {
    Stream<String> own =
        actor.userId().flatMap(user -> people.find(actor.organization(), user)).stream()
            .flatMap(person -> Stream.of(person.name().orElse(""), person.email()));
    return Stream.concat(own, Stream.of(organizations.require(actor.organization()).name()))
        .toList();
  }
}
