package dev.gatehouse.directory.web;

import dev.gatehouse.directory.UserDetails;
import dev.gatehouse.directory.web.UserView.Reader;
import dev.gatehouse.shared.Permission;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of one person.
 *
 * @param user as the panel shows them
 * @param kinds tails of message keys: consumer, producer
 * @param history whether the reader may open the trail
 */
record UserDetailsView(
    UserView user,
    List<String> kinds,
    List<String> accounts,
    List<String> scopes,
    String phone,
    String created,
    @Nullable String joined,
    boolean history) {

  static UserDetailsView of(UserDetails details, Reader reader) {
    return new UserDetailsView(
        UserView.of(details.row(), reader),
        details.kind().names().stream().map(kind -> kind.toLowerCase(Locale.ROOT)).toList(),
        details.accounts(),
        details.row().scopes(),
        Objects.requireNonNullElse(details.phone(), ""),
        reader.times().moment(details.createdAt()),
        details.joinedAt() == null ? null : reader.times().moment(details.joinedAt()),
        reader.actor().may(Permission.VIEW_AUDIT));
  }
}
