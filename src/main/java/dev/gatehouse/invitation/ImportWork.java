package dev.gatehouse.invitation;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the job behind an import does, portion by portion. */
@Component
class ImportWork {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
  private static final int MOST_ATTEMPTS = 3;

  private final Imports imports;
  private final CheckImport checkImport;
  private final RunImport runImport;

  ImportWork(Imports imports, CheckImport checkImport, RunImport runImport) {
    this.imports = imports;
    this.checkImport = checkImport;
    this.runImport = runImport;
  }

  /** Whether there is more to do. */
  boolean some(ImportId id, BooleanSupplier stopping) {
    StoredImport imported = imports.require(id);
    return switch (imported.state()) {
      case CHECKING -> checkImport.check(imported);
      case RUNNING -> runImport.run(imported, stopping);
      case READY, FINISHED, CANCELLED, FAILED -> false;
    };
  }

  /** The job ended by a defect of ours, or with its node; nothing is tried for ever. */
  void brokeOff(ImportId id) {
    int attempts = imports.attemptFailed(id);
    LOG.warn("Import {} broke off, attempt {}", id.value(), attempts);
    if (attempts >= MOST_ATTEMPTS) {
      StoredImport imported = imports.require(id);
      imports.advance(id, ImportState.CHECKING, ImportState.FAILED);
      runImport.setAside(imported);
    }
  }
}
