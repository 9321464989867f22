package dev.gatehouse.signin;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.TooMany;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people who are not known may do only so often from one source (S-12). */
@Component
public class SourceLimits {

  private final Tallies tallies;
  private final Clock clock;

  SourceLimits(Tallies tallies, Clock clock) {
    this.tallies = tallies;
    this.clock = clock;
  }

  /** Counts one more, or refuses it with TooMany. */
  @Command
  public void count(Actor actor, SourceLimit limit) {
    Instant now = Instant.now(clock);
    Counted source = Counted.source(limit.kind(), actor);
    Tally tally = tallies.lock(actor.organization(), source);
    if (tally.number() >= limit.most()) {
      Duration wait = Duration.between(now, tally.forgetAt());
      throw new TooMany(SigninRefusal.TOO_OFTEN, Wait.of(wait), Wait.minutes(wait));
    }
    tallies.save(
        actor.organization(), source, tally.oneMore(now, limit.window()), Optional.empty());
  }
}
