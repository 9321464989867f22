package dev.gatehouse.development;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.entitlement.EntitlementAdministration;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.entitlement.EntitlementState;
import dev.gatehouse.entitlement.LineAdministration;
import dev.gatehouse.entitlement.LineDefinition;
import dev.gatehouse.entitlement.NewEntitlement;
import dev.gatehouse.entitlement.PackageAdministration;
import dev.gatehouse.entitlement.PackageDefinition;
import dev.gatehouse.entitlement.ProductAdministration;
import dev.gatehouse.entitlement.ProductDefinition;
import dev.gatehouse.entitlement.ProductId;
import dev.gatehouse.shared.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** What Acme sells, and to whom; some of it is still to be claimed by IDs that the README tells. */
@TestComponent
class DemonstrationCatalogue {

  private static final List<String> BUYERS =
      List.of(
          "Acme East",
          "Acme Massachusetts",
          "Acme Boston",
          "Acme New York",
          "Special Operations",
          "Fern Studio");

  private final ProductAdministration products;
  private final PackageAdministration packages;
  private final EntitlementAdministration entitlements;
  private final LineAdministration lines;
  private final Accounts accounts;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  DemonstrationCatalogue(
      ProductAdministration products,
      PackageAdministration packages,
      EntitlementAdministration entitlements,
      LineAdministration lines,
      Accounts accounts) {
    this.products = products;
    this.packages = packages;
    this.entitlements = entitlements;
    this.lines = lines;
    this.accounts = accounts;
  }

  void fill(Actor actor) {
    ProductId harbor = product(actor, "Harbor Suite", "Berths, cranes and tides in one place");
    ProductId lighthouse = product(actor, "Lighthouse", "Watches what the suite does");
    ProductId archive = product(actor, "Logbook Archive", "");
    offer(actor, "harbor-server", "4.2.1", true, 20, harbor);
    offer(actor, "harbor-charts", "4.2.0", true, 40, harbor, lighthouse);
    offer(actor, "harbor-desktop", "3.9", false, 200, harbor);
    offer(actor, "lighthouse-agent", "1.7.3", true, -14, lighthouse);
    for (String buyer : BUYERS) {
      EntitlementId sold = entitlement(actor, "", account(actor, buyer));
      line(actor, sold, "", harbor, "25", 300);
      line(actor, sold, "", lighthouse, "5", 30);
      become(actor, sold, EntitlementState.DEPLOYED);
    }
    EntitlementId paused = entitlement(actor, "", account(actor, "Birch Ltd"));
    line(actor, paused, "", archive, "1", 90);
    become(actor, paused, EntitlementState.DEPLOYED);
    become(actor, paused, EntitlementState.INACTIVE);
    entitlement(actor, "", account(actor, "Birch Ltd"));
    EntitlementId past = entitlement(actor, "ACME-2019-0042", account(actor, "Acme Oregon"));
    line(actor, past, "", archive, "3", 400);
    become(actor, past, EntitlementState.OBSOLETE);
    unclaimed(actor, 1, harbor, lighthouse);
    unclaimed(actor, 2, harbor, archive);
  }

  /** DEMO-FREE-0001 with the activation IDs DEMO-SEAT-0011 and DEMO-SEAT-0012, and so on. */
  private void unclaimed(Actor actor, int number, ProductId one, ProductId other) {
    EntitlementId free = entitlement(actor, "DEMO-FREE-000" + number, null);
    line(actor, free, "DEMO-SEAT-00%d1".formatted(number), one, "10", 60);
    line(actor, free, "DEMO-SEAT-00%d2".formatted(number), other, "10", 60);
    become(actor, free, EntitlementState.DEPLOYED);
  }

  private @Nullable AccountId account(Actor actor, String name) {
    return accounts.search(actor.organization(), name, 9).stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private ProductId product(Actor actor, String name, String description) {
    return products.create(actor, UUID.randomUUID(), new ProductDefinition(name, description));
  }

  private void offer(
      Actor actor, String code, String release, boolean container, int age, ProductId... mapped) {
    packages.create(
        actor,
        UUID.randomUUID(),
        new PackageDefinition(
            code, release, container, today.minusDays(age).toString(), Set.of(mapped)));
  }

  private EntitlementId entitlement(Actor actor, String code, @Nullable AccountId account) {
    return entitlements.create(actor, new NewEntitlement(UUID.randomUUID(), code, account));
  }

  private void line(
      Actor actor, EntitlementId id, String code, ProductId product, String quantity, int age) {
    LocalDate start = today.minusDays(age);
    lines.add(
        actor,
        id,
        UUID.randomUUID(),
        new LineDefinition(
            code, product, quantity, start.toString(), start.plusYears(1).toString()));
  }

  private void become(Actor actor, EntitlementId id, EntitlementState state) {
    entitlements.become(actor, id, state);
  }
}
