package dev.gatehouse.support;

import dev.gatehouse.GatehouseApplication;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.invitation.Importing;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.registration.Registering;
import dev.gatehouse.signin.ChosenPasswords;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/**
 * The portal as it runs in production, on a real database and mail server. Everything that needs
 * Spring carries this one configuration, so that it is started once; add nothing to it in a test.
 */
@SpringBootTest(
    classes = GatehouseApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "gatehouse.mail.from=gatehouse@portal.test",
      "gatehouse.organizations[0].name=Backdrop",
      "gatehouse.organizations[0].base-url=http://backdrop.localhost",
      "gatehouse.organizations[0].administrator-email=nobody@backdrop.test",
      "spring.mail.host=127.0.0.1",
      "db-scheduler.polling-interval=100ms"
    })
@AutoConfigureMockMvc
@Import({
  TestServices.class,
  Entrance.class,
  Rows.class,
  Rivals.class,
  Stage.class,
  ChosenPasswords.class,
  InvitationLinks.class,
  Importing.class,
  Catalogue.class,
  Registering.class
})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(ResetAfterEach.class)
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface PortalTest {}
