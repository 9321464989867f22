package dev.gatehouse.development;

import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes an import that is over straight into the tables: its people are there already. */
@TestComponent
class DemonstrationImport {

  private static final String ROWS =
      """
      pia.rossi@birch.example;;;;;catalog.read|reports.read;Birch Ltd;INVITED;;[]
      xavier.peeters@cedar.example;;;;Portal User;;Cedar Partners;INVITED;;[]
      Pia.Rossi@birch.example;Pia;Rossi;;;;;DOUBLED;import.refusal.doubled;["2"]
      nora.lind@acme.test;Nora;Lind;consumer;;;;ALREADY_USER;invitation.refusal.already-user;["nora.lind@acme.test"]
      sam.ode at birch.example;Sam;Ode;;;;Birch Ltd;INVALID;invitation.refusal.invalid-address;["sam.ode at birch.example"]
      lou.adler@birch.example;Lou;Adler;;Portal Usher;;Birch Ltd;NOT_FITTING;import.refusal.unknown-role;["Portal Usher"]
      """;

  private final JdbcClient jdbc;

  DemonstrationImport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(OrganizationId organization, UserId importer) {
    long id =
        jdbc.sql(
                """
                INSERT INTO invitation_import (organization_id, request_key, importer_id, origin,
                  state, row_count, done_count, invited_count, created_at, ended_at)
                VALUES (?, ?, ?, '127.0.0.1', 'FINISHED', 6, 6, 2,
                  UTC_TIMESTAMP() - INTERVAL 1 DAY, UTC_TIMESTAMP() - INTERVAL 1 DAY)
                RETURNING id
                """)
            .params(organization.value(), UUID.randomUUID().toString(), importer.value())
            .query(Long.class)
            .single();
    int line = 2;
    for (String row : ROWS.lines().toList()) {
      write(organization, id, line++, row.split(";"));
    }
  }

  private void write(OrganizationId organization, long id, int line, String[] cells) {
    jdbc.sql(
            """
            INSERT INTO invitation_import_row (organization_id, import_id, line, email, first_name,
              last_name, kind, roles, scopes, accounts, outcome, reason, arguments, done_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULLIF(?, ''), ?,
              UTC_TIMESTAMP() - INTERVAL 1 DAY)
            """)
        .params(organization.value(), id, line)
        .params((Object[]) cells)
        .update();
  }
}
