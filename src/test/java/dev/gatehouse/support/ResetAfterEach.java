package dev.gatehouse.support;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Takes back what a test did to the world outside its own organizations. */
final class ResetAfterEach implements AfterEachCallback {
  @Override
  public void afterEach(ExtensionContext test) {
    ApplicationContext portal = SpringExtension.getApplicationContext(test);
    portal.getBean(TestClock.class).reset();
    portal.getBean(MailServer.class).reset();
  }
}
