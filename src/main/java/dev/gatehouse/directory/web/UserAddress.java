package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserFilter;
import dev.gatehouse.directory.UserListing;
import dev.gatehouse.directory.UserSort;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * The addresses of the views of the panel, and of what belongs to a view. What is as usual is left
 * out.
 */
final class UserAddress {

  static final String PANEL = "/users";

  private UserAddress() {}

  /** The first page of these people; those who have just been invited are nothing special there. */
  static String of(UserListing listing) {
    return of(PANEL, listing);
  }

  /** Something else about these people. */
  static String of(String path, UserListing listing) {
    return written(path, parameters(listing));
  }

  static String after(UserListing listing, String key) {
    return at(listing, "after", key);
  }

  static String before(UserListing listing, String key) {
    return at(listing, "before", key);
  }

  private static String at(UserListing listing, String side, String key) {
    Map<String, String> parameters = parameters(listing);
    parameters.put(side, key);
    // So that nobody is listed twice.
    listing.batch().ifPresent(batch -> parameters.put("new", batch.toString()));
    return written(PANEL, parameters);
  }

  private static Map<String, String> parameters(UserListing listing) {
    UserFilter filter = listing.filter();
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", filter.search().strip());
    parameters.put("type", filter.type().map(UrlWord::of).orElse(""));
    parameters.put("state", filter.state().map(UrlWord::of).orElse(""));
    parameters.put("role", filter.role().map(role -> role.value() + "").orElse(""));
    parameters.put("scope", filter.scope().map(scope -> scope.value() + "").orElse(""));
    parameters.put("account", filter.account().map(account -> account.value() + "").orElse(""));
    parameters.put("seen", filter.seen().map(UrlWord::of).orElse(""));
    parameters.put("invitation", filter.trouble().map(UrlWord::of).orElse(""));
    parameters.put("sort", listing.sort() == UserSort.ACCOUNT ? "" : UrlWord.of(listing.sort()));
    parameters.put("size", listing.isOfUsualSize() ? "" : listing.size() + "");
    return parameters;
  }

  private static String written(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(parameter ->
                parameter.getKey()
                    + "="
                    + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
