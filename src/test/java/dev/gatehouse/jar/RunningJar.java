package dev.gatehouse.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One process of {@code java -jar target/gatehouse.jar}, with a heap of 256 MB. */
final class RunningJar implements AutoCloseable {
  static final Path JAR = Path.of("target", "gatehouse.jar");

  private static final Path LOGS = Path.of("target", "jar-checks");
  private static final Pattern LINK = Pattern.compile("https?://\\S+/invitation/\\S+");

  private final Process process;
  private final Path log;
  private final String address;

  private RunningJar(Process process, Path log, String address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  static RunningJar launch(Map<String, String> settings, String address) {
    try {
      Path log = Files.createTempFile(Files.createDirectories(LOGS), "jar", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(java(), "-Xmx256m", "-jar", JAR.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().keySet().removeIf(name -> name.matches("(SPRING|GATEHOUSE|SERVER)_.*"));
      builder.environment().putAll(settings);
      return new RunningJar(builder.start(), log, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    Visitor probe = new Visitor(address);
    Patience.await(
        "the jar is ready; see " + log,
        () -> {
          if (!process.isAlive()) {
            throw new AssertionError("The jar stopped by itself:\n" + log());
          }
          return probe.answers("/actuator/health/readiness");
        });
  }

  /** Waits until it has stopped by itself; its exit value. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("The jar did not stop:\n" + log());
    }
    return process.exitValue();
  }

  /** As kill -9. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  Visitor visitor() {
    return new Visitor(address);
  }

  /** The invitations that stand in the log of this start. */
  List<String> loggedLinks() {
    return LINK.matcher(log()).results().map(match -> match.group()).toList();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In good order. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(40, TimeUnit.SECONDS).join();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
