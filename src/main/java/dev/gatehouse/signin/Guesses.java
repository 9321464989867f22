package dev.gatehouse.signin;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.TooMany;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of secrets (S-12). A guess counts as wrong from its beginning until it turns
 * out to be right, so that many at once are no more than one after the other. Whoever asks must not
 * be in a transaction: what is refused must count.
 */
@Component
public class Guesses {

  /** The kind of what is counted by source. */
  public static final String SOURCE = "source";

  private static final int NO_DELAY = Integer.MAX_VALUE;

  private final Tallies tallies;
  private final Clock clock;

  Guesses(Tallies tallies, Clock clock) {
    this.tallies = tallies;
    this.clock = clock;
  }

  /** Counts it, or refuses it with TooMany during a delay: then it neither counts nor extends. */
  @Command
  public void begin(Actor actor, Guess guess) {
    // The subject first, here and below, or two people would wait for each other.
    count(actor, guess.subject(), guess.source());
    guess.source().ifPresent(source -> count(actor, source, Optional.empty()));
  }

  /** The guess was right: the row of wrong ones has ended, also for where they came from. */
  @Command
  public void right(Actor actor, Guess guess) {
    letOff(actor, guess.subject(), NO_DELAY);
  }

  /** The guess was never looked at. */
  @Command
  public void takeBack(Actor actor, Guess guess) {
    takeBack(actor, guess.subject());
    guess.source().ifPresent(source -> takeBack(actor, source));
  }

  /** Ends the delay of the subject, and that of the source if nothing else is behind it. */
  void lift(Actor actor, Counted subject) {
    letOff(actor, subject, Tally.FREE);
  }

  private void count(Actor actor, Counted counted, Optional<Counted> source) {
    Instant now = Instant.now(clock);
    Tally tally = tallies.lock(actor.organization(), counted);
    Duration delay = tally.delay(now);
    if (delay.isPositive()) {
      throw new TooMany(SigninRefusal.DELAYED, Wait.of(delay), Wait.minutes(delay));
    }
    tallies.save(actor.organization(), counted, tally.wrong(now), source);
  }

  private void takeBack(Actor actor, Counted counted) {
    tallies.reduce(actor.organization(), counted.kind(), counted.hash(), 1, NO_DELAY);
  }

  private void letOff(Actor actor, Counted subject, int delayedFrom) {
    tallies
        .discard(actor.organization(), subject)
        .ifPresent(wrong -> {
          String source = wrong.source();
          if (source != null) {
            tallies.reduce(actor.organization(), SOURCE, source, wrong.number(), delayedFrom);
          }
        });
  }
}
