package dev.gatehouse.mail;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job behind each mail: tries until it is sent, refused for good, or given up. */
@Configuration(proxyBeanMethods = false)
class SendMail {

  private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("send-mail");

  static TaskInstance<Void> of(MailId id) {
    return DESCRIPTOR.instance(String.valueOf(id.value())).build();
  }

  @Bean
  Task<Void> sendMailTask(OutboxDelivery delivery, Backoff backoff, Clock clock) {
    return Tasks.custom(DESCRIPTOR)
        .onFailure(afterwards(instance -> delivery.broken(mail(instance)), backoff, clock)::accept)
        .onDeadExecution(
            afterwards(instance -> delivery.interrupted(mail(instance)), backoff, clock)::accept)
        .execute((instance, context) ->
            afterwards(delivery.attempt(mail(instance)), backoff, clock)::accept);
  }

  /** What follows an attempt that did not come back: it counts like any other. */
  private static BiConsumer<ExecutionComplete, ExecutionOperations<Void>> afterwards(
      Function<TaskInstance<?>, OutboxDelivery.Outcome> counted, Backoff backoff, Clock clock) {
    return (complete, operations) ->
        afterwards(counted.apply(complete.getExecution().taskInstance), backoff, clock)
            .accept(complete, operations);
  }

  private static BiConsumer<ExecutionComplete, ExecutionOperations<Void>> afterwards(
      OutboxDelivery.Outcome outcome, Backoff backoff, Clock clock) {
    return outcome.isFinal()
        ? (complete, operations) -> operations.remove()
        : (complete, operations) ->
            operations.reschedule(
                complete, Instant.now(clock).plus(backoff.after(outcome.attempts())));
  }

  private static MailId mail(TaskInstance<?> instance) {
    return new MailId(Long.parseLong(instance.getId()));
  }
}
