package dev.gatehouse.invitation;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.GrantRequest;
import dev.gatehouse.user.GrantRules;
import dev.gatehouse.user.Holdings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What would become of rows, decided by the rules by which they are invited. Most rows of a file
 * ask for the same, which is decided once.
 */
class ImportForecast {

  private final Actor importer;
  private final ImportGlossary glossary;
  private final GrantRules rules;
  private final Map<String, AddressProblem> taken = new HashMap<>();
  private final Set<String> returning = new HashSet<>();
  private final Map<GrantRequest, Optional<Refused>> decided = new HashMap<>();

  ImportForecast(
      Actor importer, ImportGlossary glossary, AddressReport addresses, GrantRules rules) {
    this.importer = importer;
    this.glossary = glossary;
    this.rules = rules;
    addresses.problems().forEach(problem -> taken.put(canonical(problem.typed()), problem));
    addresses.returning().forEach(address -> returning.add(canonical(address)));
  }

  /** What would become of the row in this line. */
  record Foretold(int line, ImportVerdict verdict, boolean administrator) {}

  Foretold of(ImportRow row) {
    try {
      ImportedPerson person = glossary.read(row);
      return new Foretold(row.line(), verdict(person), glossary.asksForAdministrator(person));
    } catch (Refused refused) {
      return new Foretold(row.line(), ImportVerdict.of(refused), false);
    }
  }

  private ImportVerdict verdict(ImportedPerson person) {
    AddressProblem problem = taken.get(person.address().canonical());
    Optional<Refused> refused =
        problem == null
            ? decided.computeIfAbsent(person.grants(), this::decide)
            : Optional.of(new Refused(problem.reason(), problem.typed()));
    return refused.map(ImportVerdict::of).orElseGet(() -> good(person));
  }

  private ImportVerdict good(ImportedPerson person) {
    return ImportVerdict.good(
        returning.contains(person.address().canonical())
            ? ImportOutcome.RETURNING
            : ImportOutcome.INVITED);
  }

  private Optional<Refused> decide(GrantRequest request) {
    try {
      rules.check(importer, request, Holdings.NONE);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused);
    }
  }

  private static String canonical(String address) {
    return EmailAddress.parse(address).map(EmailAddress::canonical).orElse(address);
  }
}
