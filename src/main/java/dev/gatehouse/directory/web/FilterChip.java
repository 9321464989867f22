package dev.gatehouse.directory.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.directory.FilterOffers.Choice;
import dev.gatehouse.directory.FilterOffers.Offer;
import dev.gatehouse.directory.UserFilter;
import dev.gatehouse.directory.UserListing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A filter that is set, and the way back to without it.
 *
 * @param valueKey the message key of its value; empty if the value is a name
 */
record FilterChip(String labelKey, String valueKey, String value, String href) {

  static List<FilterChip> all(UserListing listing, Offer offer) {
    UserFilter filter = listing.filter();
    Optional<FilterChip> state =
        filter
            .state()
            .map(known -> "user.state." + UrlWord.of(known))
            .map(key -> keyed("users.state", key, listing, filter.withState(Optional.empty())));
    return Stream.of(Stream.of(state), held(listing, offer), activity(listing))
        .flatMap(Function.identity())
        .flatMap(Optional::stream)
        .toList();
  }

  private static Stream<Optional<FilterChip>> held(UserListing listing, Offer offer) {
    UserFilter filter = listing.filter();
    Optional<String> role = offer.role().map(Role::name);
    Optional<String> scope = offer.scopes().chosen().map(Choice::name);
    Optional<String> account = offer.accounts().chosen().map(Choice::name);
    return Stream.of(
        role.map(name -> named("users.role", name, listing, filter.withRole(Optional.empty()))),
        scope.map(name -> named("users.scope", name, listing, filter.withScope(Optional.empty()))),
        account.map(
            name -> named("users.account", name, listing, filter.withAccount(Optional.empty()))));
  }

  private static Stream<Optional<FilterChip>> activity(UserListing listing) {
    UserFilter filter = listing.filter();
    Optional<String> seen = filter.seen().map(age -> "users.seen." + UrlWord.of(age));
    Optional<String> trouble = filter.trouble().map(kind -> "users.invitation." + UrlWord.of(kind));
    return Stream.of(
        seen.map(key -> keyed("users.seen", key, listing, filter.withSeen(Optional.empty()))),
        trouble.map(
            key -> keyed("users.invitation", key, listing, filter.withTrouble(Optional.empty()))));
  }

  private static FilterChip keyed(
      String labelKey, String valueKey, UserListing listing, UserFilter without) {
    return new FilterChip(labelKey, valueKey, "", UserAddress.of(listing.of(without)));
  }

  private static FilterChip named(
      String labelKey, String value, UserListing listing, UserFilter without) {
    return new FilterChip(labelKey, "", value, UserAddress.of(listing.of(without)));
  }
}
