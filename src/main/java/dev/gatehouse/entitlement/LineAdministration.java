package dev.gatehouse.entitlement;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.audit.Detail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Adding, changing and removing the lines of entitlements. What is already as wished stays so
 * without a word.
 */
@Component
public class LineAdministration {

  static final int MOST_LINES = 500;

  private final ManagedEntitlements managed;
  private final EntitlementLines lines;
  private final LineTable table;
  private final EntitlementCodes codes;
  private final Products products;
  private final AuditTrail audit;

  LineAdministration(
      ManagedEntitlements managed,
      EntitlementLines lines,
      LineTable table,
      EntitlementCodes codes,
      Products products,
      AuditTrail audit) {
    this.managed = managed;
    this.lines = lines;
    this.table = table;
    this.codes = codes;
    this.products = products;
    this.audit = audit;
  }

  /**
   * Refuses with OBSOLETE, TOO_MANY_LINES, CODE, CODE_TAKEN, NO_PRODUCT, UNKNOWN_PRODUCT or as
   * {@link LineTerms#require} does.
   */
  @Command
  public LineId add(Actor actor, EntitlementId entitlement, UUID key, LineDefinition wanted) {
    Entitlement open = managed.lock(actor, entitlement);
    return table
        .madeBy(actor.organization(), key)
        .orElseGet(() -> addNow(actor, open, key, wanted));
  }

  /** The activation ID stays. Refuses like add, and with CHANGED. */
  @Command
  public void change(Actor actor, LineId id, long version, LineDefinition wanted) {
    managed.lock(actor);
    EntitlementLine line = lines.require(actor.organization(), id);
    LineTerms terms = wanted.requireTerms();
    ProductId product = requireProduct(actor, wanted);
    if (!line.terms().equals(terms) || !line.product().equals(product)) {
      managed.lock(actor, line.entitlement()).requireOpen();
      if (line.version() != version) {
        throw new Refused(EntitlementRefusal.CHANGED);
      }
      table.update(actor.organization(), id, product, terms);
      audit.record(
          actor, EntitlementAction.CHANGE_LINE, detail -> changes(detail, line, product, terms));
    }
  }

  /** Refuses with OBSOLETE; or with LAST_LINE where only a Draft may be without any. */
  @Command
  public EntitlementId remove(Actor actor, LineId id) {
    managed.lock(actor);
    EntitlementLine line = lines.require(actor.organization(), id);
    Entitlement entitlement = managed.lock(actor, line.entitlement());
    entitlement.requireOpen();
    if (entitlement.state() != EntitlementState.DRAFT
        && lines.count(actor.organization(), entitlement.id()) == 1) {
      throw new Refused(EntitlementRefusal.LAST_LINE);
    }
    table.delete(actor.organization(), id);
    audit.record(
        actor,
        EntitlementAction.REMOVE_LINE,
        detail -> described(detail, entitlement.id(), id, line.product(), line.terms()));
    return entitlement.id();
  }

  /** For the pages that ask what to change. */
  public EntitlementLine require(Actor actor, LineId id) {
    actor.require(Permission.MANAGE_ENTITLEMENTS);
    return lines.require(actor.organization(), id);
  }

  private LineId addNow(Actor actor, Entitlement entitlement, UUID key, LineDefinition wanted) {
    entitlement.requireOpen();
    if (lines.count(actor.organization(), entitlement.id()) >= MOST_LINES) {
      throw new Refused(EntitlementRefusal.TOO_MANY_LINES, MOST_LINES);
    }
    EntitlementCode code = codes.require(actor.organization(), wanted.code());
    ProductId product = requireProduct(actor, wanted);
    LineTerms terms = wanted.requireTerms();
    LineId id = table.insert(actor.organization(), key, entitlement.id(), code, product, terms);
    audit.record(
        actor,
        EntitlementAction.ADD_LINE,
        detail -> described(detail, entitlement.id(), id, product, terms));
    return id;
  }

  private ProductId requireProduct(Actor actor, LineDefinition wanted) {
    ProductId product = wanted.requireProduct();
    if (products.find(actor.organization(), List.of(product)).isEmpty()) {
      throw new Refused(EntitlementRefusal.UNKNOWN_PRODUCT);
    }
    return product;
  }

  /** What the trail tells of a line; never its ID. */
  static Detail described(
      Detail detail, EntitlementId entitlement, LineId line, ProductId product, LineTerms terms) {
    return detail
        .with("entitlement", entitlement.value())
        .with("line", line.value())
        .with("product", product.value())
        .with("quantity", terms.quantity())
        .with("start", terms.start().toString())
        .with("end", end(terms));
  }

  private static Detail changes(
      Detail detail, EntitlementLine line, ProductId product, LineTerms terms) {
    return detail
        .with("entitlement", line.entitlement().value())
        .with("line", line.id().value())
        .changed("product", line.product().value(), product.value())
        .changed("quantity", line.terms().quantity(), terms.quantity())
        .changed("start", line.terms().start().toString(), terms.start().toString())
        .changed("end", end(line.terms()), end(terms));
  }

  private static String end(LineTerms terms) {
    return terms.end() == null ? "" : terms.end().toString();
  }
}
