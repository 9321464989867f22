package dev.gatehouse.directory.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.directory.FilterOffer;
import dev.gatehouse.directory.FilterOffer.Choice;
import dev.gatehouse.directory.InvitationTrouble;
import dev.gatehouse.directory.SignInAge;
import dev.gatehouse.directory.UserFilter;
import dev.gatehouse.directory.UserKey;
import dev.gatehouse.directory.UserListing;
import dev.gatehouse.directory.UserSort;
import dev.gatehouse.user.UserState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One view of the panel, as far as it does not depend on who is found. */
record UserPanel(UserListing listing, FilterOffer offer) {

  /** A filter that is set, and the way back to without it; the value is a text or has a key. */
  record Chip(String labelKey, String valueKey, String value, String href) {}

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

  public List<Chip> chips() {
    UserFilter filter = filter();
    List<Chip> chips = new ArrayList<>();
    filter
        .state()
        .ifPresent(state ->
            chips.add(
                chip(
                    "users.state",
                    "user.state." + UrlWord.of(state),
                    filter.withState(Optional.empty()))));
    offer
        .role()
        .map(Role::name)
        .ifPresent(name -> chips.add(named("users.role", name, filter.withRole(Optional.empty()))));
    offer
        .scopes()
        .chosen()
        .map(Choice::name)
        .ifPresent(
            name -> chips.add(named("users.scope", name, filter.withScope(Optional.empty()))));
    offer
        .accounts()
        .chosen()
        .map(Choice::name)
        .ifPresent(
            name -> chips.add(named("users.account", name, filter.withAccount(Optional.empty()))));
    filter
        .seen()
        .ifPresent(age ->
            chips.add(
                chip(
                    "users.seen",
                    "users.seen." + UrlWord.of(age),
                    filter.withSeen(Optional.empty()))));
    filter
        .trouble()
        .ifPresent(trouble ->
            chips.add(
                chip(
                    "users.invitation",
                    "users.invitation." + UrlWord.of(trouble),
                    filter.withTrouble(Optional.empty()))));
    return chips;
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

  /** Where the tabs with their numbers are. */
  public String tabs() {
    return UserAddress.of(UserTabController.PATH, listing);
  }

  private Chip chip(String labelKey, String valueKey, UserFilter without) {
    return new Chip(labelKey, valueKey, "", UserAddress.of(listing.of(without)));
  }

  private Chip named(String labelKey, String value, UserFilter without) {
    return new Chip(labelKey, "", value, UserAddress.of(listing.of(without)));
  }

  private static <E extends Enum<E>> List<Option> options(Stream<E> constants, Optional<E> chosen) {
    return constants
        .map(constant ->
            new Option(UrlWord.of(constant), chosen.filter(constant::equals).isPresent()))
        .toList();
  }
}
