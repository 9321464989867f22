package dev.gatehouse.invitation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job behind each import. It works in portions and steps back between them, so that many
 * imports do not keep mails waiting and a node can stop.
 */
@Configuration(proxyBeanMethods = false)
class ImportJob {

  private static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("check-import");
  private static final TaskDescriptor<Void> RUN = TaskDescriptor.of("run-import");
  private static final Duration PAUSE = Duration.ofSeconds(5);

  static TaskInstance<Void> check(ImportId id) {
    return CHECK.instance(String.valueOf(id.value())).build();
  }

  static TaskInstance<Void> run(ImportId id) {
    return RUN.instance(String.valueOf(id.value())).build();
  }

  @Bean
  Task<Void> checkImportTask(ImportWork work, ObjectProvider<Scheduler> scheduler, Clock clock) {
    return task(CHECK, work, scheduler, clock);
  }

  @Bean
  Task<Void> runImportTask(ImportWork work, ObjectProvider<Scheduler> scheduler, Clock clock) {
    return task(RUN, work, scheduler, clock);
  }

  private static Task<Void> task(
      TaskDescriptor<Void> descriptor,
      ImportWork work,
      ObjectProvider<Scheduler> scheduler,
      Clock clock) {
    return Tasks.custom(descriptor)
        .onFailure((complete, operations) -> {
          work.brokeOff(idOf(complete.getExecution().taskInstance));
          operations.reschedule(complete, Instant.now(clock).plus(PAUSE));
        })
        .onDeadExecution((complete, operations) -> {
          work.brokeOff(idOf(complete.getExecution().taskInstance));
          operations.reschedule(complete, Instant.now(clock));
        })
        .execute((instance, context) -> {
          SchedulerState node = context.getSchedulerState();
          boolean more = work.some(idOf(instance), () -> node.isShuttingDown() || node.isPaused());
          return more ? goOn(scheduler, clock) : (complete, operations) -> operations.remove();
        });
  }

  private static CompletionHandler<Void> goOn(ObjectProvider<Scheduler> scheduler, Clock clock) {
    return (complete, operations) -> {
      operations.reschedule(complete, Instant.now(clock));
      scheduler.getObject().triggerCheckForDueExecutions();
    };
  }

  private static ImportId idOf(TaskInstance<?> instance) {
    return new ImportId(Long.parseLong(instance.getId()));
  }
}
