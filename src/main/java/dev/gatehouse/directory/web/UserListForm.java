package dev.gatehouse.directory.web;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.directory.FilterOffers.Offer;
import dev.gatehouse.directory.FilterOffers.Wanted;
import dev.gatehouse.directory.UserFilter;
import dev.gatehouse.directory.UserFilter.InvitationTrouble;
import dev.gatehouse.directory.UserFilter.SignInAge;
import dev.gatehouse.directory.UserKey;
import dev.gatehouse.directory.UserListing;
import dev.gatehouse.directory.UserSort;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.user.UserState;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What the address of a view of the panel asks for. What nobody knows counts as not given.
 *
 * @param scopeName typed where there are too many scopes for a list; null without such a field
 * @param accountName likewise
 * @param batch the invitation that has just been sent
 */
record UserListForm(
    String q,
    String type,
    String state,
    String role,
    String scope,
    @Nullable String scopeName,
    String account,
    @Nullable String accountName,
    String seen,
    String invitation,
    String sort,
    String size,
    String after,
    String before,
    @BindParam("new") String batch) {

  private static final int LONGEST_SEARCH = 200;

  UserListForm {
    q = text(q);
    type = text(type);
    state = text(state);
    role = text(role);
    scope = text(scope);
    account = text(account);
    seen = text(seen);
    invitation = text(invitation);
    sort = text(sort);
    size = text(size);
    after = text(after);
    before = text(before);
    batch = text(batch);
  }

  Optional<Long> roleId() {
    return number(role);
  }

  Wanted wantedScope() {
    return new Wanted(number(scope), Optional.ofNullable(scopeName));
  }

  Wanted wantedAccount() {
    return new Wanted(number(account), Optional.ofNullable(accountName));
  }

  UserListing toListing(Offer offer) {
    UserFilter filter =
        new UserFilter(
            q.substring(0, Math.min(q.length(), LONGEST_SEARCH)),
            UrlWord.parse(AccountType.class, type),
            UrlWord.parse(UserState.class, state),
            offer.role().map(Role::id),
            offer.scopes().chosen().map(choice -> new ScopeId(choice.id())),
            offer.accounts().chosen().map(choice -> new AccountId(choice.id())),
            UrlWord.parse(SignInAge.class, seen),
            UrlWord.parse(InvitationTrouble.class, invitation),
            Optional.empty());
    return new UserListing(
        filter,
        UrlWord.parse(UserSort.class, sort).orElse(UserSort.ACCOUNT),
        UserKey.parse(after, before),
        UserListing.nearestSize(size),
        number(batch));
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }

  private static Optional<Long> number(String digits) {
    return digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }
}
