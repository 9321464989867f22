package dev.gatehouse.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
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
                operations.reschedule(
                    complete,
                    Instant.now(clock)
                        .plus(backoff.after(complete.getExecution().consecutiveFailures + 1))))
        .onDeadExecutionRevive()
        .execute((instance, context) -> attempt(delivery, backoff, clock, instance));
  }

  private static CompletionHandler<Void> attempt(
      OutboxDelivery delivery,
      Backoff backoff,
      Clock clock,
      TaskInstance<Void> instance) {
    OutboxDelivery.Outcome outcome =
        delivery.attempt(new MailId(Long.parseLong(instance.getId())));
    return outcome.isFinal()
        ? new CompletionHandler.OnCompleteRemove<>()
        : (complete, operations) ->
            operations.reschedule(
                complete, Instant.now(clock).plus(backoff.after(outcome.attempts())));
  }
}
