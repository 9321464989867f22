package dev.gatehouse.account;

import dev.gatehouse.organization.OrganizationStarted;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.SearchWords;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the table of words in step with the names of accounts. */
@Component
class AccountWords {

  private final JdbcClient jdbc;

  AccountWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(OrganizationId organization, AccountId account, String name) {
    jdbc.sql("DELETE FROM account_word WHERE organization_id = :organization AND account_id = :id")
        .param("organization", organization.value())
        .param("id", account.value())
        .update();
    for (String word : SearchWords.of(name)) {
      jdbc.sql(
              """
              INSERT INTO account_word (organization_id, word, account_id)
              VALUES (:organization, :word, :id)
              """)
          .param("organization", organization.value())
          .param("word", word)
          .param("id", account.value())
          .update();
    }
  }

  /** Of accounts that are older than the table. */
  @EventListener
  void on(OrganizationStarted started) {
    OrganizationId organization = started.organization().id();
    jdbc.sql(
            """
            SELECT a.id, a.name
            FROM account a
            WHERE a.organization_id = :organization AND NOT EXISTS (
              SELECT 1
              FROM account_word w
              WHERE w.organization_id = a.organization_id AND w.account_id = a.id)
            """)
        .param("organization", organization.value())
        .query(
            (row, number) -> new Wordless(new AccountId(row.getLong("id")), row.getString("name")))
        .list()
        .forEach(account -> keep(organization, account.id(), account.name()));
  }

  private record Wordless(AccountId id, String name) {}
}
