package dev.gatehouse.entitlement;

import dev.gatehouse.shared.IssuedCode;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.CsvRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes entitlements of rows, and writes down everything that is wrong with them. */
final class EntitlementPlanner {

  private final EntitlementGlossary glossary;
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<String, Integer> firstLines = new HashMap<>();
  private final Map<String, EntitlementDraft> named = new HashMap<>();
  private final List<EntitlementDraft> drafts = new ArrayList<>();

  private EntitlementPlanner(EntitlementGlossary glossary) {
    this.glossary = glossary;
  }

  static EntitlementPlan plan(List<CsvRow<EntitlementColumn>> rows, EntitlementGlossary glossary) {
    EntitlementPlanner planner = new EntitlementPlanner(glossary);
    rows.forEach(planner::add);
    return new EntitlementPlan(
        rows.size(),
        planner.drafts.stream().map(EntitlementDraft::planned).toList(),
        planner.problems);
  }

  private void add(CsvRow<EntitlementColumn> row) {
    int line = row.line();
    EntitlementDraft draft = draft(row);
    given(row, EntitlementColumn.ACCOUNT, text -> draft.belongsTo(glossary.account(text), line));
    given(row, EntitlementColumn.STATE, text -> draft.isIn(glossary.state(text), line));
    Optional<EntitlementCode> code = code(row, EntitlementColumn.ACTIVATION_ID);
    String name = row.value(EntitlementColumn.PRODUCT);
    Optional<ProductId> product =
        read(line, EntitlementColumn.PRODUCT, () -> glossary.product(name));
    Optional<LineTerms> terms = terms(row);
    if (product.isPresent() && terms.isPresent()) {
      PlannedLine planned =
          new PlannedLine(line, code.orElse(null), product.get(), name, terms.get());
      given(row, EntitlementColumn.PRODUCT, text -> draft.add(planned));
    }
  }

  /** That of an earlier row with the same ID, or a new one. */
  private EntitlementDraft draft(CsvRow<EntitlementColumn> row) {
    Optional<String> key = key(row.value(EntitlementColumn.ENTITLEMENT_ID));
    EntitlementDraft known = key.map(named::get).orElse(null);
    if (known != null) {
      return known;
    }
    EntitlementDraft draft =
        new EntitlementDraft(row.line(), code(row, EntitlementColumn.ENTITLEMENT_ID).orElse(null));
    key.ifPresent(text -> named.put(text, draft));
    drafts.add(draft);
    return draft;
  }

  private static Optional<String> key(String text) {
    return Optional.of(IssuedCode.canonical(text)).filter(key -> !key.isEmpty());
  }

  /** Nothing in the file has the same ID, and nothing in the portal. */
  private Optional<EntitlementCode> code(CsvRow<EntitlementColumn> row, EntitlementColumn column) {
    String text = row.value(column);
    return text.isEmpty()
        ? Optional.empty()
        : read(
            row.line(),
            column,
            () -> {
              EntitlementCode code = glossary.code(text);
              Integer first = firstLines.putIfAbsent(code.key(), row.line());
              if (first != null) {
                throw new Refused(RowRefusal.DOUBLED, first);
              }
              return code;
            });
  }

  private Optional<LineTerms> terms(CsvRow<EntitlementColumn> row) {
    String start = row.value(EntitlementColumn.START);
    try {
      return Optional.of(
          LineTerms.require(
              row.value(EntitlementColumn.QUANTITY),
              start.isEmpty() ? glossary.today().toString() : start,
              row.value(EntitlementColumn.END)));
    } catch (Refused refused) {
      problems.add(new RowProblem(row.line(), column(refused), refused));
      return Optional.empty();
    }
  }

  private static EntitlementColumn column(Refused refused) {
    return switch (refused.reason()) {
      case EntitlementRefusal.QUANTITY -> EntitlementColumn.QUANTITY;
      case EntitlementRefusal.START -> EntitlementColumn.START;
      default -> EntitlementColumn.END;
    };
  }

  private void given(
      CsvRow<EntitlementColumn> row, EntitlementColumn column, Consumer<String> meaning) {
    String text = row.value(column);
    if (!text.isEmpty()) {
      read(
          row.line(),
          column,
          () -> {
            meaning.accept(text);
            return text;
          });
    }
  }

  private <T> Optional<T> read(int line, EntitlementColumn column, Supplier<T> meaning) {
    try {
      return Optional.of(meaning.get());
    } catch (Refused refused) {
      problems.add(new RowProblem(line, column, refused));
      return Optional.empty();
    }
  }
}
