package dev.gatehouse.entitlement;

import dev.gatehouse.account.Account;
import dev.gatehouse.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entitlement while the rows of a file that belong to it are read. */
final class EntitlementDraft {

  private final int line;
  private final @Nullable EntitlementCode code;
  private final List<PlannedLine> lines = new ArrayList<>();
  private @Nullable Said<Account> account;
  private @Nullable Said<EntitlementState> state;

  EntitlementDraft(int line, @Nullable EntitlementCode code) {
    this.line = line;
    this.code = code;
  }

  /** What a row says of the whole entitlement, which other rows may repeat or leave out. */
  private record Said<T>(T value, int line) {}

  /** Refuses with OTHER_ACCOUNT. */
  void belongsTo(Account owner, int row) {
    if (account == null) {
      account = new Said<>(owner, row);
    } else if (!account.value().id().equals(owner.id())) {
      throw new Refused(RowRefusal.OTHER_ACCOUNT, account.line());
    }
  }

  /** Refuses with OTHER_STATE. */
  void isIn(EntitlementState wanted, int row) {
    if (state == null) {
      state = new Said<>(wanted, row);
    } else if (state.value() != wanted) {
      throw new Refused(RowRefusal.OTHER_STATE, state.line());
    }
  }

  /** Refuses with TOO_MANY_LINES. */
  void add(PlannedLine added) {
    if (lines.size() == LineAdministration.MOST_LINES) {
      throw new Refused(EntitlementRefusal.TOO_MANY_LINES, LineAdministration.MOST_LINES);
    }
    lines.add(added);
  }

  PlannedEntitlement planned() {
    return new PlannedEntitlement(
        line,
        code,
        account == null ? null : account.value(),
        state == null ? EntitlementState.DRAFT : state.value(),
        lines);
  }
}
