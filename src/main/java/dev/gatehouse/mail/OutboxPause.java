package dev.gatehouse.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop takes up no new mail while its requests finish. Being in the
 * last phase it is the first to stop.
 */
@Component
class OutboxPause implements SmartLifecycle {

  private final Scheduler scheduler;
  private boolean running;

  OutboxPause(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    scheduler.pause();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
