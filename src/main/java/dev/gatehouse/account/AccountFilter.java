package dev.gatehouse.account;

import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.SearchWords;
import java.util.List;
import java.util.Optional;

/**
 * Which accounts are asked for.
 *
 * @param search beginnings of words of the name, or of the account ID, at any place of the trees;
 *     empty to browse them
 * @param type of accounts at the top or found
 * @param under the account whose sub-accounts are browsed; without one, the accounts at the top; a
 *     search is everywhere
 * @param after the account behind which the list goes on
 * @param reach of the end user who asks: own accounts count as those at the top, and nothing above
 *     or beside them exists (FNO-16); none for people of the producer
 */
public record AccountFilter(
    String search,
    Optional<AccountType> type,
    Optional<AccountId> under,
    Optional<AccountId> after,
    Optional<Reach> reach) {

  public AccountFilter {
    under = search.isBlank() ? under : Optional.empty();
  }

  /** As people of the producer ask. */
  public AccountFilter(
      String search,
      Optional<AccountType> type,
      Optional<AccountId> under,
      Optional<AccountId> after) {
    this(search, type, under, after, Optional.empty());
  }

  /** As an end user asks. */
  public static AccountFilter within(
      Reach reach, String search, Optional<AccountId> under, Optional<AccountId> after) {
    return new AccountFilter(search, Optional.empty(), under, after, Optional.of(reach));
  }

  public boolean isSearch() {
    return !search.isBlank();
  }

  List<String> words() {
    return SearchWords.asked(search);
  }

  AccountFilter fromTheBeginning() {
    return new AccountFilter(search, type, under, Optional.empty(), reach);
  }
}
