package dev.gatehouse.invitation;

import dev.gatehouse.access.Role;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.ScopeName;
import dev.gatehouse.access.SystemRole;
import dev.gatehouse.account.Account;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.shared.AccountType;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.PersonName;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.user.GrantRefusal;
import dev.gatehouse.user.GrantRequest;
import dev.gatehouse.user.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the words in some rows mean at this moment. Only translates: whether somebody may be given
 * what a row asks for is decided by GrantRules.
 *
 * @param root where people belong whose row names no account (D-15)
 */
record ImportGlossary(AccountId root, List<Role> roles, Map<String, List<Account>> accounts) {

  private static final Pattern ONE_LINE = Pattern.compile(PersonName.ONE_LINE);

  /** Refuses a row in which something is not what its column is for. */
  ImportedPerson read(ImportRow row) {
    if (row.value(ImportColumn.EMAIL).isEmpty()) {
      throw new Refused(ImportRefusal.EMAIL_MISSING);
    }
    EmailAddress address =
        row.address()
            .orElseThrow(() ->
                new Refused(InvitationRefusal.INVALID_ADDRESS, row.value(ImportColumn.EMAIL)));
    if (row.firstLine() != null) {
      throw new Refused(ImportRefusal.DOUBLED, row.firstLine());
    }
    return new ImportedPerson(
        address,
        name(row, ImportColumn.FIRST_NAME),
        name(row, ImportColumn.LAST_NAME),
        grants(row));
  }

  private static @Nullable String name(ImportRow row, ImportColumn column) {
    String name = row.value(column);
    if (name.length() > PersonName.MOST_CHARACTERS || !ONE_LINE.matcher(name).matches()) {
      throw new Refused(ImportRefusal.NAME, column.header(), PersonName.MOST_CHARACTERS);
    }
    return name.isEmpty() ? null : name;
  }

  private GrantRequest grants(ImportRow row) {
    List<Account> linked = row.values(ImportColumn.ACCOUNTS).stream().map(this::account).toList();
    boolean producers = linked.stream().allMatch(account -> account.type() == AccountType.PRODUCER);
    Set<RoleId> chosen =
        row.values(ImportColumn.ROLES).stream().map(this::role).collect(Collectors.toSet());
    Set<ScopeName> scopes =
        row.values(ImportColumn.SCOPES).stream()
            .map(ImportGlossary::scope)
            .collect(Collectors.toSet());
    Kind kind = kind(row, producers && !chosen.isEmpty());
    return new GrantRequest(
        kind.consumer(),
        kind.producer(),
        linked.isEmpty()
            ? Set.of(root)
            : linked.stream().map(Account::id).collect(Collectors.toSet()),
        producers || !chosen.isEmpty() ? chosen : Set.of(portalUser()),
        Set.of(),
        scopes);
  }

  /** Without a kind, roles of the producer make a producer, scopes beside them both (RAW-33). */
  private static Kind kind(ImportRow row, boolean withRoles) {
    String typed = row.value(ImportColumn.KIND).toLowerCase(Locale.ROOT);
    return switch (typed) {
      case "" -> new Kind(!withRoles || !row.values(ImportColumn.SCOPES).isEmpty(), withRoles);
      case "consumer" -> Kind.CONSUMER;
      case "producer" -> Kind.PRODUCER;
      case "both" -> Kind.MIXED;
      default -> throw new Refused(ImportRefusal.UNKNOWN_KIND, row.value(ImportColumn.KIND));
    };
  }

  private Account account(String text) {
    List<Account> meant = accounts.getOrDefault(text, List.of());
    if (meant.isEmpty()) {
      throw new Refused(ImportRefusal.UNKNOWN_ACCOUNT, text);
    }
    if (meant.size() > 1) {
      throw new Refused(ImportRefusal.AMBIGUOUS_ACCOUNT, text, meant.size());
    }
    return meant.getFirst();
  }

  private RoleId role(String text) {
    return roles.stream()
        .filter(role -> role.code().equalsIgnoreCase(text) || role.name().equalsIgnoreCase(text))
        .findFirst()
        .map(Role::id)
        .orElseThrow(() -> new Refused(ImportRefusal.UNKNOWN_ROLE, text));
  }

  private static ScopeName scope(String text) {
    return ScopeName.parse(text).orElseThrow(() -> new Refused(GrantRefusal.SCOPE_NAME, text));
  }

  /** The default of end users, as in the form (D-15). */
  private RoleId portalUser() {
    return role(SystemRole.PORTAL_USER.name());
  }

  /** Whether it asks for the role Administrator, which wants the password (S-13). */
  boolean asksForAdministrator(ImportedPerson person) {
    return roles.stream()
        .filter(role -> role.is(SystemRole.ADMINISTRATOR))
        .anyMatch(role -> person.grants().roles().contains(role.id()));
  }
}
