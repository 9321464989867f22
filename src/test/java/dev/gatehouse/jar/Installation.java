package dev.gatehouse.jar;

import dev.gatehouse.support.DatabaseServer;
import dev.gatehouse.support.MailServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database, a mail server and settings, on which the jar can be started again and again. */
final class Installation implements AutoCloseable {
  static final String ADMINISTRATOR = "root@acme.test";

  private static final AtomicInteger MADE = new AtomicInteger();

  private final DatabaseServer server = DatabaseServer.forTests();
  private final MailServer mails = MailServer.start();
  private final Map<String, String> settings = new HashMap<>();
  private final int port = freePort();
  private final String database = "jar_" + MADE.incrementAndGet();

  Installation() {
    server.dropDatabase(database);
    server.createDatabase(database);
    with("SPRING_DATASOURCE_URL", server.jdbcUrl(database));
    with("SPRING_DATASOURCE_USERNAME", server.username());
    with("SPRING_DATASOURCE_PASSWORD", server.password());
    with("SPRING_MAIL_HOST", mails.host());
    with("SPRING_MAIL_PORT", Integer.toString(mails.port()));
    with("GATEHOUSE_MAIL_FROM", "gatehouse@portal.test");
    with("GATEHOUSE_ORGANIZATIONS_0_NAME", "Acme");
    with("GATEHOUSE_ORGANIZATIONS_0_BASEURL", baseUrl());
    with("GATEHOUSE_ORGANIZATIONS_0_ADMINISTRATOREMAIL", ADMINISTRATOR);
    with("SERVER_PORT", Integer.toString(port));
  }

  Installation with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  Installation without(String setting) {
    settings.remove(setting);
    return this;
  }

  String baseUrl() {
    return "http://localhost:" + port;
  }

  MailServer mails() {
    return mails;
  }

  /** What really stands in the tables. */
  JdbcClient rows() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            server.jdbcUrl(database), server.username(), server.password()));
  }

  /** Starts the jar and waits until it is ready. */
  RunningJar start() {
    RunningJar jar = launch();
    jar.awaitReady();
    return jar;
  }

  /** Starts the jar and waits for nothing. */
  RunningJar launch() {
    return RunningJar.launch(settings, baseUrl());
  }

  @Override
  public void close() {
    mails.close();
    server.dropDatabase(database);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
