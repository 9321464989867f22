package dev.gatehouse;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.gatehouse.shared.CleanUp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a day, on one of the nodes, discards what the modules have no more use for. */
@Configuration(proxyBeanMethods = false)
class CleanUpJob {

  // A statement that deletes more would hold its locks for long.
  private static final int PORTION = 1_000;
  private static final LocalTime IN_THE_NIGHT = LocalTime.of(3, 10);

  @Bean
  RecurringTask<Void> cleanUpTask(List<CleanUp> all, Clock clock) {
    return Tasks.recurring("clean-up", Schedules.daily(IN_THE_NIGHT))
        .execute((instance, context) -> all.forEach(each -> discardAll(each, clock)));
  }

  static void discardAll(CleanUp rows, Clock clock) {
    int discarded;
    do {
      discarded = rows.discard(clock.instant(), PORTION);
    } while (discarded == PORTION);
  }
}
