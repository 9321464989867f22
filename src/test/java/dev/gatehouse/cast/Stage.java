package dev.gatehouse.cast;

import dev.gatehouse.access.Roles;
import dev.gatehouse.account.AccountAdministration;
import dev.gatehouse.invitation.AcceptInvitation;
import dev.gatehouse.invitation.InvitationLinks;
import dev.gatehouse.invitation.InviteUsers;
import dev.gatehouse.organization.ConfiguredOrganization;
import dev.gatehouse.organization.Organization;
import dev.gatehouse.organization.OrganizationHosts;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.ContactAdministration;
import dev.gatehouse.user.People;
import dev.gatehouse.user.Users;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/**
 * Where each test gets organizations of its own, made as the start makes those of the
 * configuration. So no test empties a table, and none sees the rows of another.
 */
@TestComponent
public class Stage {
  private final AtomicInteger made = new AtomicInteger();
  private final OrganizationHosts hosts;
  private final Environment environment;
  private final Backstage backstage;

  Stage(
      Organizations organizations,
      OrganizationHosts hosts,
      Users users,
      People people,
      Roles roles,
      InviteUsers inviteUsers,
      AcceptInvitation acceptInvitation,
      AccountAdministration accounts,
      ContactAdministration contacts,
      InvitationLinks links,
      Rows rows,
      ChosenPasswords passwords,
      Environment environment) {
    this.hosts = hosts;
    this.environment = environment;
    this.backstage =
        new Backstage(
            organizations,
            users,
            people,
            roles,
            inviteUsers,
            acceptInvitation,
            accounts,
            contacts,
            links,
            rows,
            passwords.of(Member.PASSWORD));
  }

  public Acme acme() {
    int number = made.incrementAndGet();
    String administrator = "ada@t%d.test".formatted(number);
    return new Acme(backstage, serve("Acme", number, administrator), administrator);
  }

  public Globex globex() {
    int number = made.incrementAndGet();
    String administrator = "xan@t%d.test".formatted(number);
    return new Globex(backstage, serve("Globex", number, administrator), administrator);
  }

  private OrganizationId serve(String name, int number, String administrator) {
    Organization organization =
        backstage
            .organizations()
            .configure(configured(name + " " + number, "t" + number, administrator));
    hosts.serve(organization);
    return organization.id();
  }

  /** As the start would read it from the environment; not known to anybody yet. */
  public ConfiguredOrganization configured(String name, String host, String administrator) {
    return new ConfiguredOrganization(
        name,
        URI.create(
            "http://%s.localhost:%s".formatted(host, environment.getProperty("local.server.port"))),
        EmailAddress.parse(administrator).orElseThrow());
  }

  /** A number that no other test has. */
  public int number() {
    return made.incrementAndGet();
  }
}
