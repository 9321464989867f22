package dev.gatehouse.cast;

import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.support.Rows;
import java.util.HashMap;
import java.util.Map;

/**
 * The accounts of one tenant beside its root; each is there from when it is first called. By SQL
 * until a command makes accounts.
 */
public final class Accounts {
  private final Rows rows;
  private final OrganizationId organization;
  private final Map<String, AccountId> known = new HashMap<>();

  Accounts(Rows rows, OrganizationId organization) {
    this.rows = rows;
    this.organization = organization;
  }

  /** That of the producer itself. */
  public AccountId root() {
    return new AccountId(
        rows.one(
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
    return known.computeIfAbsent(
        name,
        missing -> {
          long id =
              rows.one(
                  Long.class,
                  """
                  INSERT INTO account (organization_id, name, type)
                  VALUES (?, ?, ?)
                  RETURNING id
                  """,
                  organization.value(),
                  name,
                  type.name());
          return inLine(id);
        });
  }

  /** One of the parent's type. */
  public AccountId below(AccountId parent, String name) {
    return known.computeIfAbsent(
        name,
        missing -> {
          long id =
              rows.one(
                  Long.class,
                  """
                  INSERT INTO account (organization_id, name, type, parent_id)
                  SELECT organization_id, ?, type, id
                  FROM account
                  WHERE organization_id = ? AND id = ?
                  RETURNING id
                  """,
                  name,
                  organization.value(),
                  parent.value());
          rows.change(
              """
              INSERT INTO account_line (organization_id, ancestor_id, descendant_id, depth)
              SELECT organization_id, ancestor_id, ?, depth + 1
              FROM account_line
              WHERE organization_id = ? AND descendant_id = ?
              """,
              id,
              organization.value(),
              parent.value());
          return inLine(id);
        });
  }

  private AccountId inLine(long id) {
    rows.change(
        """
        INSERT INTO account_line (organization_id, ancestor_id, descendant_id, depth)
        VALUES (?, ?, ?, 0)
        """,
        organization.value(),
        id,
        id);
    return new AccountId(id);
  }
}
