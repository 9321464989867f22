package dev.gatehouse.directory.web;

import dev.gatehouse.directory.FilterOffers.Offer;
import dev.gatehouse.directory.UserFilter;
import dev.gatehouse.directory.UserFilter.InvitationTrouble;
import dev.gatehouse.directory.UserFilter.SignInAge;
import dev.gatehouse.directory.UserKey;
import dev.gatehouse.directory.UserListing;
import dev.gatehouse.directory.UserSort;
import dev.gatehouse.user.UserState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One view of the panel, as far as it does not depend on who is found. */
record UserPanel(UserListing listing, Offer offer) {

  /** One of a few words. */
  record Option(String word, boolean chosen) {}

  /** Another page size, or the same. */
  record Size(int people, boolean chosen, String href) {}

  UserPanel {
    listing = listing.at(UserKey.FIRST);
  }

  public UserFilter filter() {
    return listing.filter();
  }

  /** The word of the type that the tab stands for; empty for all. */
  public String type() {
    return filter().type().map(UrlWord::of).orElse("");
  }

  public List<Option> states() {
    return options(
        Stream.of(UserState.ACTIVE, UserState.PENDING, UserState.INACTIVE, UserState.REMOVED),
        filter().state());
  }

  public List<Option> ages() {
    return options(Arrays.stream(SignInAge.values()), filter().seen());
  }

  public List<Option> troubles() {
    return options(Arrays.stream(InvitationTrouble.values()), filter().trouble());
  }

  public List<Option> sorts() {
    return options(Arrays.stream(UserSort.values()), Optional.of(listing.sort()));
  }

  public List<Size> sizes() {
    return UserListing.SIZES.stream()
        .map(size -> new Size(size, size == listing.size(), UserAddress.of(listing.with(size))))
        .toList();
  }

  /** Whether one of the rarer filters is set. */
  public boolean isRarelyFiltered() {
    return filter().account().isPresent()
        || filter().seen().isPresent()
        || filter().trouble().isPresent();
  }

  public List<FilterChip> chips() {
    return FilterChip.all(listing, offer);
  }

  /** The same view without any filter but the tab and the search. */
  public String unfiltered() {
    return UserAddress.of(
        listing.of(UserFilter.EVERYBODY.withSearch(filter().search()).withType(filter().type())));
  }

  public String by(String sort) {
    return UserAddress.of(listing.by(UserSort.valueOf(sort)));
  }

  public boolean isBy(String sort) {
    return listing.sort() == UserSort.valueOf(sort);
  }

  /** What tells this view from others, to lead back to it. */
  public String query() {
    return UserAddress.of(listing).replaceFirst("^[^?]*\\??", "");
  }

  /** Where its people are a file. */
  public String export() {
    return UserAddress.of(UserExportController.PATH, listing);
  }

  /** Where the tabs with their numbers are. */
  public String tabs() {
    return UserAddress.of(UserTabController.PATH, listing);
  }

  private static <E extends Enum<E>> List<Option> options(Stream<E> constants, Optional<E> chosen) {
    return constants
        .map(constant ->
            new Option(UrlWord.of(constant), chosen.filter(constant::equals).isPresent()))
        .toList();
  }
}
