package dev.gatehouse.registration;

import dev.gatehouse.account.AccountCode;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountName;
import dev.gatehouse.account.Accounts;
import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Tenant;
import dev.gatehouse.entitlement.Catalogue;
import dev.gatehouse.entitlement.CodeHash;
import dev.gatehouse.entitlement.EntitlementId;
import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailId;
import dev.gatehouse.mail.MailOrder;
import dev.gatehouse.organization.OrganizationAdministration;
import dev.gatehouse.organization.OrganizationOptions;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.Token;
import dev.gatehouse.signin.ChosenPassword;
import dev.gatehouse.signin.ChosenPasswords;
import dev.gatehouse.support.Rows;
import dev.gatehouse.user.Preferences;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** People who register, as the pages have them do it. */
@TestComponent
public class Registering {
  private final AtomicInteger sources = new AtomicInteger();
  private final Register register;
  private final CompleteRegistration completing;
  private final RegistrationTable table;
  private final RegistrationTokens tokens;
  private final RegistrationJob job;
  private final OrganizationAdministration administration;
  private final Catalogue catalogue;
  private final Accounts accounts;
  private final ChosenPassword password;
  private final TransactionTemplate transactions;
  private final Rows rows;

  Registering(
      Register register,
      CompleteRegistration completing,
      RegistrationTable table,
      RegistrationTokens tokens,
      RegistrationJob job,
      OrganizationAdministration administration,
      Catalogue catalogue,
      Accounts accounts,
      ChosenPasswords passwords,
      TransactionTemplate transactions,
      Rows rows) {
    this.register = register;
    this.completing = completing;
    this.table = table;
    this.tokens = tokens;
    this.job = job;
    this.administration = administration;
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.password = passwords.of(Member.PASSWORD);
    this.transactions = transactions;
    this.rows = rows;
  }

  /** A Deployed entitlement; nobody's if there is no account. */
  public EntitlementId sold(Tenant tenant, @Nullable AccountId account) {
    return catalogue.deployed(
        tenant,
        account,
        catalogue.product(tenant, "Product " + UUID.randomUUID()),
        Catalogue.TODAY);
  }

  public String code(Tenant tenant, EntitlementId id) {
    return catalogue.entitlement(tenant, id).code().value();
  }

  /** The ID of an entitlement that is nobody's. */
  public String freeCode(Tenant tenant) {
    return code(tenant, sold(tenant, null));
  }

  public AccountCode accountCode(Tenant tenant, AccountId account) {
    return accounts.require(tenant.id(), account).code();
  }

  public RegistrationRequest founding(String code, String email, String company) {
    return new RegistrationRequest(
        UUID.randomUUID(),
        CodeHash.of(code),
        address(email),
        AccountName.parse(company).orElseThrow(),
        null,
        Locale.ENGLISH);
  }

  public RegistrationRequest joining(String code, String email, AccountCode account) {
    return new RegistrationRequest(
        UUID.randomUUID(), CodeHash.of(code), address(email), null, account, Locale.ENGLISH);
  }

  /** Sends the form and waits until the job has looked at it. */
  public RegistrationId ask(Tenant tenant, RegistrationRequest request) {
    RegistrationId id = register.ask(anybody(tenant), request);
    rows.await(
        "the form was looked at",
        () ->
            rows.one(
                Boolean.class,
                """
                SELECT COUNT(*) = 0
                FROM outbox_mail
                WHERE organization_id = ?
                  AND kind = 'registration'
                  AND reference = ?
                  AND state = 'QUEUED'
                """,
                tenant.id().value(),
                id.value()));
    return id;
  }

  /** From a source that nobody else has, as one source may do it only so often. */
  private Actor anybody(Tenant tenant) {
    int number = sources.incrementAndGet();
    return Actor.visitor(
        tenant.id(), "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255));
  }

  public void awaitMails(Tenant tenant) {
    rows.await(
        "all mails have left",
        () ->
            rows.one(
                Boolean.class,
                "SELECT COUNT(*) = 0 FROM outbox_mail WHERE organization_id = ? AND state ="
                    + " 'QUEUED'",
                tenant.id().value()));
  }

  /** A link such as the mail carries. */
  public Token link(Tenant tenant, RegistrationId id) {
    return transactions.execute(status -> tokens.mint(table.find(tenant.id(), id).orElseThrow()));
  }

  /** What another attempt at the mail that answers the form would send. */
  Optional<Mail> compose(Tenant tenant, RegistrationId id) {
    MailOrder order =
        new MailOrder(new MailId(1), tenant.id(), RegistrationJob.KIND, id.value(), Instant.EPOCH);
    return Objects.requireNonNull(transactions.execute(status -> job.compose(order)));
  }

  public Registrant registrant(String first, String last) {
    return new Registrant(first, last, password, new Preferences("en", "Europe/Berlin", "SYSTEM"));
  }

  public Completion complete(Tenant tenant, Token token) {
    return completing.complete(tenant.visitor(), token, registrant("Mia", "Moss"));
  }

  /** From the form to the completed link. */
  public Completion complete(Tenant tenant, RegistrationRequest request) {
    return complete(tenant, link(tenant, ask(tenant, request)));
  }

  /** Somebody of a new company who waits for approval, whatever the settings say afterwards. */
  public RegistrationId waiting(Tenant tenant, Member manager, String email) {
    approval(tenant, manager, true);
    RegistrationId id = ask(tenant, founding(freeCode(tenant), email, "Moss Ltd"));
    complete(tenant, link(tenant, id));
    approval(tenant, manager, false);
    return id;
  }

  public void approval(Tenant tenant, Member manager, boolean needed) {
    OrganizationOptions now = tenant.organization().options();
    configure(
        tenant,
        manager,
        new OrganizationOptions(
            now.selfRegistration(), needed, now.invitationHours(), now.invitationLimit()));
  }

  public void switchOff(Tenant tenant, Member manager) {
    OrganizationOptions now = tenant.organization().options();
    configure(
        tenant,
        manager,
        new OrganizationOptions(
            false, now.registrationApproval(), now.invitationHours(), now.invitationLimit()));
  }

  public String state(RegistrationId id) {
    return rows.one(String.class, "SELECT state FROM registration WHERE id = ?", id.value());
  }

  private void configure(Tenant tenant, Member manager, OrganizationOptions options) {
    administration.configure(tenant.actor(manager), tenant.organization().version(), options);
  }

  private static EmailAddress address(String email) {
    return EmailAddress.parse(email).orElseThrow();
  }
}
