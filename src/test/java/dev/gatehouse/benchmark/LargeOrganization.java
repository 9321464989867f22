package dev.gatehouse.benchmark;

import dev.gatehouse.invitation.AcceptInvitation;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.invitation.Joining;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationHosts;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.support.DatabaseServer;
import dev.gatehouse.user.Preferences;
import dev.gatehouse.user.Users;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The organization among whose many people one is measured; made once, by SQL. */
@TestComponent
class LargeOrganization {
  static final String HOST = "localhost";
  static final String ADMINISTRATOR = "ada@large.test";
  static final String PASSWORD = "ada counts to one million at night";

  private final OrganizationHosts hosts;
  private final Organizations organizations;
  private final Users users;
  private final AcceptInvitation acceptInvitation;
  private final InvitationLinks links;
  private final ChosenPasswords passwords;
  private final DatabaseServer server;
  private final JdbcClient jdbc;

  LargeOrganization(
      OrganizationHosts hosts,
      Organizations organizations,
      Users users,
      AcceptInvitation acceptInvitation,
      InvitationLinks links,
      ChosenPasswords passwords,
      DatabaseServer server,
      JdbcClient jdbc) {
    this.hosts = hosts;
    this.organizations = organizations;
    this.users = users;
    this.acceptInvitation = acceptInvitation;
    this.links = links;
    this.passwords = passwords;
    this.server = server;
    this.jdbc = jdbc;
  }

  /** Does nothing where an earlier run has filled the database. */
  void fill(int people) {
    jdbc.sql("SET GLOBAL innodb_buffer_pool_size = 1024 * 1024 * 1024").update();
    if (!organizations.require(id()).administered()) {
      insert(people);
      join();
    }
  }

  OrganizationId id() {
    return hosts.find(HOST).map(Organization::id).orElseThrow();
  }

  /** Somebody; nobody twice in a row. */
  long anybody() {
    return jdbc.sql(
            """
            SELECT id
            FROM app_user
            WHERE organization_id = :organization AND listed AND id >= :from
            ORDER BY id
            LIMIT 1
            """)
        .param("organization", id().value())
        .param("from", ThreadLocalRandom.current().nextLong(1, newest()))
        .query(Long.class)
        .single();
  }

  long role(String code) {
    return one("SELECT id FROM role WHERE organization_id = ? AND code = ?", code);
  }

  long scope(int number) {
    return one("SELECT id FROM scope WHERE organization_id = ? AND name = ?", "scope." + number);
  }

  long company(int number) {
    return one(
        "SELECT id FROM account WHERE organization_id = ? AND name = ?", "Company " + number);
  }

  long producer() {
    return one("SELECT id FROM account WHERE organization_id = ? AND root_producer = ?", 1);
  }

  private long newest() {
    return one("SELECT MAX(id) FROM app_user WHERE organization_id = ? AND id > ?", 0) - 1_000;
  }

  private long one(String sql, Object parameter) {
    return jdbc.sql(sql).params(List.of(id().value(), parameter)).query(Long.class).single();
  }

  private void join() {
    EmailAddress address = EmailAddress.parse(ADMINISTRATOR).orElseThrow();
    acceptInvitation
        .accept(
            Actor.visitor(id(), "127.0.0.1"),
            links.newLink(id(), users.find(id(), address).orElseThrow().id()),
            new Joining(
                "Ada", "Lovelace", passwords.of(PASSWORD), new Preferences("en", null, "SYSTEM")))
        .orElseThrow();
  }

  /**
   * On a connection of its own: the script uses its variables, and takes longer than the portal
   * waits for an answer.
   */
  private void insert(int people) {
    try (Connection connection =
        DriverManager.getConnection(
            server.jdbcUrl(BenchmarkServices.DATABASE), server.username(), server.password())) {
      JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      client.sql("SET @organization = ?").param(id().value()).update();
      client.sql("SET @people = ?").param(people).update();
      client.sql("SET @root = ?").param(producer()).update();
      new ResourceDatabasePopulator(new ClassPathResource("benchmark/people.sql"))
          .populate(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
