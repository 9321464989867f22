package dev.gatehouse.cast;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.NewAccount;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of one tenant beside its root; each is there from when it is first called. */
public final class Accounts {
  private final Backstage backstage;
  private final OrganizationId organization;
  private final Map<String, AccountId> known = new HashMap<>();

  Accounts(Backstage backstage, OrganizationId organization) {
    this.backstage = backstage;
    this.organization = organization;
  }

  /** That of the producer itself. */
  public AccountId root() {
    return new AccountId(
        backstage
            .rows()
            .one(
                Long.class,
                "SELECT id FROM account WHERE organization_id = ? AND root_producer",
                organization.value()));
  }

  /** The top of the tree of D-16; all of it are customers. */
  public AccountId northAmerica() {
    return top("Acme North America", AccountType.CUSTOMER);
  }

  public AccountId east() {
    return below(northAmerica(), "Acme East");
  }

  public AccountId massachusetts() {
    return below(east(), "Acme Massachusetts");
  }

  public AccountId boston() {
    return below(massachusetts(), "Acme Boston");
  }

  public AccountId newYork() {
    return below(east(), "Acme New York");
  }

  /** A customer that stands apart. */
  public AccountId specialOperations() {
    return top("Special Operations", AccountType.CUSTOMER);
  }

  public AccountId partner() {
    return top("Cedar Partners", AccountType.PARTNER);
  }

  public AccountId selfRegistered() {
    return top("Fern Studio", AccountType.SELF_REGISTERED);
  }

  /** One without anything above it. */
  public AccountId top(String name, AccountType type) {
    return known.computeIfAbsent(name, missing -> another(name, type));
  }

  /** One more at the top, whatever others are called. */
  public AccountId another(String name, AccountType type) {
    return type == AccountType.SELF_REGISTERED ? registered(name) : make(name, type);
  }

  /** One of the parent's type. */
  public AccountId below(AccountId parent, String name) {
    return known.computeIfAbsent(name, missing -> make(name, AccountType.CUSTOMER, parent));
  }

  private AccountId make(String name, AccountType type) {
    return make(name, type, null);
  }

  private AccountId make(String name, AccountType type, @Nullable AccountId parent) {
    return backstage
        .accounts()
        .create(
            Actor.system(organization, "stage"),
            new NewAccount(UUID.randomUUID(), name, type, parent));
  }

  // By SQL: by a command only registration makes such an account (FNO-27).
  private AccountId registered(String name) {
    AccountId made = make(name, AccountType.CUSTOMER);
    backstage
        .rows()
        .change("UPDATE account SET type = 'SELF_REGISTERED' WHERE id = ?", made.value());
    return made;
  }
}
