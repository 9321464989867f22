package dev.gatehouse.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser's programs, found on the PATH and never downloaded. */
final class Programs {

  private Programs() {}

  static Path chromium() {
    return first("Chromium", "chromium", "chromium-browser", "google-chrome");
  }

  static Path chromeDriver() {
    return first("ChromeDriver", "chromedriver");
  }

  private static Path first(String title, String... names) {
    return Stream.of(names)
        .map(Programs::onPath)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "%s is not on the PATH: sh src/test/browser.sh installs it or says how"
                    .formatted(title)));
  }

  private static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
