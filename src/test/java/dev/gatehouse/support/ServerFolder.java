package dev.gatehouse.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one database server, held by one JVM at a time.
 *
 * <p>The hold is a file lock, which dies with the JVM however that ends. A server still running in
 * a folder that nobody holds has therefore lost its JVM, and is stopped.
 */
final class ServerFolder {

  private final Path path;
  private final FileChannel channel;

  private ServerFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Fails when another JVM holds the folder. */
  static ServerFolder hold(Path path) {
    return tryToHold(path).orElseThrow(() -> new FolderInUse(path));
  }

  /** Stops the servers and deletes the folders that earlier JVMs left behind. */
  static void sweep(Path parent) {
    for (Path child : childrenOf(parent)) {
      tryToHold(child).ifPresent(ServerFolder::delete);
    }
  }

  Path data() {
    return path.resolve("data");
  }

  Path temporary() {
    return path.resolve("tmp");
  }

  boolean isInstalled() {
    return Files.exists(installed());
  }

  /** Forgets what an interrupted installation left, so that the next one starts from nothing. */
  void clear() throws IOException {
    FileSystemUtils.deleteRecursively(data());
  }

  void markInstalled() throws IOException {
    Files.createFile(installed());
  }

  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      release();
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path installed() {
    return path.resolve("installed");
  }

  private static Optional<ServerFolder> tryToHold(Path path) {
    try {
      Path folder = Files.createDirectories(path).toRealPath();
      Optional<ServerFolder> held =
          lock(folder.resolve("held")).map(channel -> new ServerFolder(folder, channel));
      held.ifPresent(ServerFolder::stopOrphan);
      return held;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<FileChannel> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = lock(channel);
    if (!locked) {
      channel.close();
    }
    return locked ? Optional.of(channel) : Optional.empty();
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this very JVM
    }
  }

  private static List<Path> childrenOf(Path parent) {
    try {
      Files.createDirectories(parent);
      try (Stream<Path> children = Files.list(parent)) {
        return children.filter(Files::isDirectory).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stopOrphan() {
    ProcessHandle.allProcesses().filter(this::servesThisFolder).forEach(ServerFolder::stop);
  }

  private boolean servesThisFolder(ProcessHandle process) {
    String command = process.info().commandLine().orElse("");
    return command.contains("mariadbd") && command.contains(data().toString());
  }

  private static void stop(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      server.destroyForcibly();
      server.onExit().join();
    }
  }
}
