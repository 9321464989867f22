package dev.gatehouse.directory;

import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Reach;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.SearchWords;
import dev.gatehouse.user.UserState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which people are asked for: those who are all of it at once.
 *
 * @param search the beginnings of words of name or address; empty for all
 * @param type without one, everybody
 * @param state without one, everybody but those who were Removed
 * @param trouble without one, everybody, invited or not; else Pending people only
 * @param reach of a delegate: only who has an account within it, and nobody Pending, as those stand
 *     among the open invitations (D-12); none for people of the producer
 */
public record UserFilter(
    String search,
    Optional<AccountType> type,
    Optional<UserState> state,
    Optional<RoleId> role,
    Optional<ScopeId> scope,
    Optional<AccountId> account,
    Optional<SignInAge> seen,
    Optional<InvitationTrouble> trouble,
    Optional<Reach> reach) {

  /** How long ago people signed in for the last time, where that is worth a look. */
  public enum SignInAge {
    NEVER,
    LONG_AGO;

    static final Duration LONG = Duration.ofDays(90);
  }

  /** What may keep an open invitation from being answered. */
  public enum InvitationTrouble {
    FAILED,
    EXPIRED
  }

  public static final UserFilter EVERYBODY =
      new UserFilter(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public UserFilter withSearch(String text) {
    return new UserFilter(text, type, state, role, scope, account, seen, trouble, reach);
  }

  public UserFilter withType(Optional<AccountType> other) {
    return new UserFilter(search, other, state, role, scope, account, seen, trouble, reach);
  }

  public UserFilter withState(Optional<UserState> other) {
    return new UserFilter(search, type, other, role, scope, account, seen, trouble, reach);
  }

  public UserFilter withRole(Optional<RoleId> other) {
    return new UserFilter(search, type, state, other, scope, account, seen, trouble, reach);
  }

  public UserFilter withScope(Optional<ScopeId> other) {
    return new UserFilter(search, type, state, role, other, account, seen, trouble, reach);
  }

  public UserFilter withAccount(Optional<AccountId> other) {
    return new UserFilter(search, type, state, role, scope, other, seen, trouble, reach);
  }

  public UserFilter withSeen(Optional<SignInAge> other) {
    return new UserFilter(search, type, state, role, scope, account, other, trouble, reach);
  }

  public UserFilter withTrouble(Optional<InvitationTrouble> other) {
    return new UserFilter(search, type, state, role, scope, account, seen, other, reach);
  }

  /** As a delegate asks. */
  public static UserFilter within(Reach reach, String search, Optional<UserState> state) {
    return new UserFilter(
        search,
        Optional.empty(),
        state,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reach));
  }

  public boolean isNarrowed() {
    return !withSearch(search.strip()).equals(EVERYBODY);
  }

  /** What is asked for, for the trail: not the words of a search, which may be a name. */
  List<String> shape() {
    List<String> shape = new ArrayList<>();
    if (!search.isBlank()) {
      shape.add("search");
    }
    type.ifPresent(value -> shape.add("type " + value));
    state.ifPresent(value -> shape.add("state " + value));
    role.ifPresent(value -> shape.add("role " + value.value()));
    scope.ifPresent(value -> shape.add("scope " + value.value()));
    account.ifPresent(value -> shape.add("account " + value.value()));
    seen.ifPresent(value -> shape.add("sign-in " + value));
    trouble.ifPresent(value -> shape.add("invitation " + value));
    return shape;
  }

  List<String> words() {
    return SearchWords.asked(search);
  }

  /**
   * Whether nobody can be all of this: a search of signs alone, which stand in no word, or an
   * invitation of somebody who is not Pending.
   */
  boolean isImpossible() {
    boolean signsOnly = !search.isBlank() && words().isEmpty();
    return signsOnly || (trouble.isPresent() && state.isPresent() && !isOfPendingPeople());
  }

  /** With the state that the invitation implies. */
  UserFilter explicit() {
    return trouble.isPresent() ? withState(Optional.of(UserState.PENDING)) : this;
  }

  /** None of them has ever signed in. */
  boolean isOfPendingPeople() {
    return state.filter(UserState.PENDING::equals).isPresent();
  }
}
