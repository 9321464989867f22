package dev.gatehouse.invitation;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.GrantRules;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The dry run: looks through the rows of an import and keeps what would become of each. */
@Component
class CheckImport {

  private static final int PORTION = 250;

  private final Imports imports;
  private final ImportRows rows;
  private final Importers importers;
  private final ImportGlossaries glossaries;
  private final AddressCheck addresses;
  private final GrantRules rules;
  private final TransactionOperations transactions;

  CheckImport(
      Imports imports,
      ImportRows rows,
      Importers importers,
      ImportGlossaries glossaries,
      AddressCheck addresses,
      GrantRules rules,
      TransactionOperations transactions) {
    this.imports = imports;
    this.rows = rows;
    this.importers = importers;
    this.glossaries = glossaries;
    this.addresses = addresses;
    this.rules = rules;
    this.transactions = transactions;
  }

  /** One portion of it; whether there is more to look through. */
  boolean check(StoredImport imported) {
    List<ImportRow> portion = rows.unchecked(imported, PORTION);
    boolean last = portion.size() < PORTION;
    List<ImportForecast.Foretold> foretold = foretell(imported, portion);
    transactions.executeWithoutResult(_ -> {
      rows.foretell(imported, foretold);
      if (last) {
        imports.advance(imported.id(), ImportState.CHECKING, ImportState.READY);
      }
    });
    return !last;
  }

  private List<ImportForecast.Foretold> foretell(StoredImport imported, List<ImportRow> portion) {
    Optional<Actor> importer = importers.now(imported);
    if (importer.isEmpty()) {
      ImportVerdict verdict = ImportVerdict.of(new Refused(ImportRefusal.NOT_ALLOWED));
      return portion.stream()
          .map(row -> new ImportForecast.Foretold(row.line(), verdict, false))
          .toList();
    }
    ImportForecast forecast =
        new ImportForecast(
            importer.get(),
            glossaries.of(imported.organization(), portion),
            addresses.report(imported.organization(), addressesOf(portion)),
            rules);
    return portion.stream().map(forecast::of).toList();
  }

  private static AddressList addressesOf(List<ImportRow> portion) {
    List<EmailAddress> known =
        portion.stream().map(ImportRow::address).flatMap(Optional::stream).toList();
    return new AddressList(known, List.of());
  }
}
