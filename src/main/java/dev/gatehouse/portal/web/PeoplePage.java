package dev.gatehouse.portal.web;

import dev.gatehouse.directory.UserKey;
import dev.gatehouse.directory.UserSort;
import dev.gatehouse.portal.PortalPeople;
import dev.gatehouse.portal.PortalPerson;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a page of the list stands among the others. */
record PeoplePage(@Nullable String previous, @Nullable String next) {

  static PeoplePage of(PeopleForm form, PortalPeople.Page page) {
    boolean empty = page.people().isEmpty();
    return new PeoplePage(
        !empty && page.hasPrevious() ? at(form, "before", page.people().getFirst()) : null,
        !empty && page.hasNext() ? at(form, "after", page.people().getLast()) : null);
  }

  private static String at(PeopleForm form, String side, PortalPerson person) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PeopleController.PATH);
    if (!form.q().isBlank()) {
      address.queryParam("q", "{q}");
    }
    if (form.userState().isPresent()) {
      address.queryParam("state", form.state());
    }
    return address
        .queryParam(side, UserKey.text(person.row(), UserSort.ACCOUNT))
        .encode()
        .buildAndExpand(Map.of("q", form.q()))
        .toUriString();
  }
}
