package dev.gatehouse.directory;

import dev.gatehouse.cast.Tenant;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.support.Rows;

/** Many people at once, by SQL, since nobody wants as many mails. */
final class Crowd {
  private final Rows rows;
  private final Tenant tenant;

  Crowd(Rows rows, Tenant tenant) {
    this.rows = rows;
    this.tenant = tenant;
  }

  /**
   * Active producers, numbered from one: name1@, name2@ and so on, with that word to be found by.
   */
  void of(String name, int people) {
    rows.change(
        """
        INSERT INTO app_user (organization_id, email, email_canonical, first_name, last_name,
          state, type, consumer, producer, created_at, joined_at, version)
        SELECT ?, CONCAT(?, seq, '@crowd.test'), CONCAT(?, seq, '@crowd.test'),
          'Crowd', CONCAT('Number', seq), 'ACTIVE', 'PRODUCER', TRUE, FALSE,
          UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0
        FROM seq_1_to_20000
        WHERE seq <= ?
        """,
        tenant.id().value(),
        name,
        name,
        people);
    rows.change(
        """
        INSERT INTO user_word (organization_id, word, user_id)
        SELECT organization_id, ?, id
        FROM app_user
        WHERE organization_id = ? AND email_canonical LIKE CONCAT(?, '%')
        """,
        name, tenant.id().value(), name);
  }

  /** Lets those whose address begins like this be something else. */
  void let(String beginning, String change) {
    rows.change(
        "UPDATE app_user SET %s WHERE organization_id = ? AND email_canonical LIKE CONCAT(?, '%%')"
            .formatted(change),
        tenant.id().value(),
        beginning);
  }

  /** Gives a role, a scope or an account to those whose address begins like this. */
  void give(String beginning, String what, long id) {
    rows.change(
        """
        INSERT INTO user_%s (organization_id, user_id, %s_id)
        SELECT organization_id, id, ?
        FROM app_user
        WHERE organization_id = ? AND email_canonical LIKE CONCAT(?, '%%')
        """
            .formatted(what, what),
        id,
        tenant.id().value(),
        beginning);
  }

  long scope(String name) {
    rows.change(
        "INSERT INTO scope (organization_id, name, name_key) VALUES (?, ?, LOWER(?))",
        tenant.id().value(),
        name,
        name);
    return rows.one(
        Long.class,
        "SELECT id FROM scope WHERE organization_id = ? AND name = ?",
        tenant.id().value(),
        name);
  }

  long account(String name, String type) {
    return tenant.accounts().another(name, AccountType.valueOf(type)).value();
  }
}
