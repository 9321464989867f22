package dev.gatehouse.support;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Takes back what a test did to the world outside its own organizations. */
final class ResetAfterEach implements AfterEachCallback {
  @Override
  public void afterEach(ExtensionContext test) {
    ApplicationContext portal = SpringExtension.getApplicationContext(test);
    portal.getBean(TestClock.class).reset();
    portal.getBean(MailServer.class).reset();
    restoreCsrfTokens(portal);
  }

  // MockMvc's csrf() puts a repository of its own into the running filter, for browsers too.
  private static void restoreCsrfTokens(ApplicationContext portal) {
    WebTestUtils.setCsrfTokenRepository(
        new MockHttpServletRequest(portal.getBean(ServletContext.class)),
        portal.getBean(CsrfTokenRepository.class));
  }
}
