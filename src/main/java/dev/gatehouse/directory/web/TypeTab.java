package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserCounts.Count;
import dev.gatehouse.directory.UserCounts.TypeCounts;
import dev.gatehouse.directory.UserListing;
import dev.gatehouse.shared.AccountType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the tabs above the panel (FNO-29), which keep the other filters.
 *
 * @param type its word; "all" for everybody
 * @param count null while nobody has counted
 */
record TypeTab(String type, boolean current, String href, @Nullable Count count) {

  static List<TypeTab> uncounted(UserListing listing) {
    return all(listing, Optional.empty());
  }

  static List<TypeTab> counted(UserListing listing, TypeCounts counts) {
    return all(listing, Optional.of(counts));
  }

  private static List<TypeTab> all(UserListing listing, Optional<TypeCounts> counts) {
    TypeTab everybody =
        new TypeTab(
            "all",
            listing.filter().type().isEmpty(),
            href(listing, Optional.empty()),
            counts.map(TypeCounts::ofAll).orElse(null));
    return Stream.concat(
            Stream.of(everybody),
            Arrays.stream(AccountType.values()).map(type -> of(listing, type, counts)))
        .toList();
  }

  private static TypeTab of(UserListing listing, AccountType type, Optional<TypeCounts> counts) {
    return new TypeTab(
        UrlWord.of(type),
        listing.filter().type().filter(type::equals).isPresent(),
        href(listing, Optional.of(type)),
        counts.map(known -> known.of(type)).orElse(null));
  }

  private static String href(UserListing listing, Optional<AccountType> type) {
    return UserAddress.of(listing.of(listing.filter().withType(type)));
  }
}
