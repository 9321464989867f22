package dev.gatehouse.portal;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.entitlement.EntitlementClaims.Verdict;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.signin.Counted;
import dev.gatehouse.signin.Guess;
import dev.gatehouse.signin.Guesses;
import org.springframework.stereotype.Component;

/** Claims what somebody types, and slows those who try one ID after the other (S-12, FNO-22). */
@Component
public class Claiming {

  private final ClaimEntitlement claimEntitlement;
  private final Guesses guesses;

  Claiming(ClaimEntitlement claimEntitlement, Guesses guesses) {
    this.claimEntitlement = claimEntitlement;
    this.guesses = guesses;
  }

  /** As {@link ClaimEntitlement#claim}; refuses with TooMany after too many wrong IDs. */
  public Verdict claim(Actor actor, String typed, AccountId account) {
    Guess guess =
        Guess.at(new Counted("claim", actor.userId().map(user -> user.toString()).orElse("")));
    guesses.begin(actor, guess);
    Verdict verdict = claimEntitlement.claim(actor, CodeHash.of(typed), account);
    if (verdict == Verdict.FREE) {
      guesses.right(actor, guess);
    } else {
      // Everybody knows an ID that they have: it must not make wrong ones forgotten.
      guesses.takeBack(actor, guess);
    }
    return verdict;
  }
}
