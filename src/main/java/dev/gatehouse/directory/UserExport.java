package dev.gatehouse.directory;

import dev.gatehouse.audit.AuditTrail;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.shared.Permission;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The people of a view, to take along. Few stand in its order; many come newest first, portion by
 * portion, so that memory stays flat and nobody is missed or met twice who is there all the while.
 */
@Component
public class UserExport {

  private static final int MOST_SORTED = 5_000;
  private static final int PORTION = 1_000;

  private final UserQuery query;
  private final UserDetailQuery details;
  private final AuditTrail audit;

  UserExport(UserQuery query, UserDetailQuery details, AuditTrail audit) {
    this.query = query;
    this.details = details;
    this.audit = audit;
  }

  /** Of a view. Written down before anybody is handed out: what cannot be audited is refused. */
  @Command
  public Export begin(Actor actor, UserListing listing) {
    actor.require(Permission.MANAGE_USERS);
    UserListing all = listing.at(UserKey.FIRST).with(MOST_SORTED).withoutArrivals();
    UserPage page = query.list(actor.organization(), all);
    Export export = new Export(all, page.hasNext() ? List.of() : page.rows(), page.hasNext());
    record(actor, export, listing.filter().shape());
    return export;
  }

  /** Of these people; unknown and foreign numbers are nobody. */
  @Command
  public Export begin(Actor actor, UserListing listing, Collection<Long> numbers) {
    actor.require(Permission.MANAGE_USERS);
    Export export = new Export(listing, query.some(actor.organization(), numbers), false);
    record(actor, export, List.of("users"));
    return export;
  }

  private void record(Actor actor, Export export, List<String> shape) {
    audit.record(
        actor,
        ExportAction.BEGIN,
        detail ->
            export.more()
                ? detail.with("filter", shape)
                : detail.with("filter", shape).with("people", export.people().size()));
  }

  /** Hands out everybody, and says how many these were. */
  public int forEach(Actor actor, Export export, Consumer<UserDetails> reader) {
    if (!export.more()) {
      details.of(actor.organization(), export.people()).forEach(reader);
      return export.people().size();
    }
    int people = 0;
    UserListing listing = export.listing().by(UserSort.NEWEST).with(PORTION);
    UserPage page = query.list(actor.organization(), listing);
    while (!page.rows().isEmpty()) {
      details.of(actor.organization(), page.rows()).forEach(reader);
      people += page.rows().size();
      page = query.list(actor.organization(), listing.at(UserKey.after(page.rows().getLast())));
    }
    return people;
  }

  /** How many were handed out, where that was not known at the beginning. */
  @Command
  public void end(Actor actor, int people) {
    audit.record(actor, ExportAction.END, detail -> detail.with("people", people));
  }
}
