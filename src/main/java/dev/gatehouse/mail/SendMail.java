package dev.gatehouse.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
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
        .onFailure(
            (complete, operations) ->
                after(brokeDown(delivery, complete), backoff, clock).complete(complete, operations))
        .onDeadExecutionRevive()
        .execute((instance, context) -> after(delivery.attempt(id(instance)), backoff, clock));
  }

  private static OutboxDelivery.Outcome brokeDown(
      OutboxDelivery delivery, ExecutionComplete complete) {
    String cause =
        complete.getCause().map(failure -> failure.getClass().getSimpleName()).orElse("unknown");
    return delivery.brokeDown(id(complete.getExecution().taskInstance), cause);
  }

  private static MailId id(TaskInstance<?> instance) {
    return new MailId(Long.parseLong(instance.getId()));
  }

  private static CompletionHandler<Void> after(
      OutboxDelivery.Outcome outcome, Backoff backoff, Clock clock) {
    return outcome.isFinal()
        ? new CompletionHandler.OnCompleteRemove<>()
        : (complete, operations) ->
            operations.reschedule(
                complete, Instant.now(clock).plus(backoff.after(outcome.attempts())));
  }
}
