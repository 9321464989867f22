package dev.gatehouse.directory.web;

import dev.gatehouse.directory.FilterOffers;
import dev.gatehouse.directory.FilterOffers.Offer;
import dev.gatehouse.directory.UserListing;
import dev.gatehouse.shared.Actor;
import org.springframework.stereotype.Component;

/** Makes of an address what it asks for, within what the actor's organization has. */
@Component
class UserListReader {

  private final FilterOffers offers;

  UserListReader(FilterOffers offers) {
    this.offers = offers;
  }

  /** The view, and what else its filters could be set to. */
  record Read(UserListing listing, Offer offer) {}

  Read read(Actor actor, UserListForm form) {
    Offer offer =
        offers.offer(actor.organization(), form.roleId(), form.wantedScope(), form.wantedAccount());
    return new Read(form.toListing(offer), offer);
  }
}
