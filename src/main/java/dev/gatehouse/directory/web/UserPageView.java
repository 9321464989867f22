package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserKey;
import dev.gatehouse.directory.UserListing;
import dev.gatehouse.directory.UserPage;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the panel stands among the others.
 *
 * @param narrowed whether there may be people who are not listed
 * @param unsorted whether there were too many to sort
 * @param sized whether another page size could make a difference
 */
record UserPageView(
    boolean narrowed,
    boolean unsorted,
    boolean sized,
    @Nullable String previous,
    @Nullable String next) {

  static UserPageView of(UserListing listing, UserPage page) {
    boolean several = page.hasPrevious() || page.hasNext();
    boolean empty = page.rows().isEmpty();
    return new UserPageView(
        listing.filter().isNarrowed() || !listing.key().isFirst(),
        page.unsorted(),
        !empty && (several || !listing.isOfUsualSize()),
        !empty && page.hasPrevious()
            ? UserAddress.before(listing, UserKey.text(page.rows().getFirst(), listing.sort()))
            : null,
        !empty && page.hasNext()
            ? UserAddress.after(listing, UserKey.text(page.rows().getLast(), listing.sort()))
            : null);
  }
}
