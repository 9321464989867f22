package dev.gatehouse.support;

import java.nio.file.Path;

/** Another JVM holds the folder of a database server. */
public final class FolderInUse extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  FolderInUse(Path folder) {
    super("The database in %s is in use by another run: stop that one first".formatted(folder));
  }
}
