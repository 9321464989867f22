package dev.gatehouse.portal;

import dev.gatehouse.account.Reach;
import dev.gatehouse.directory.UserFilter;
import dev.gatehouse.directory.UserKey;
import dev.gatehouse.directory.UserListing;
import dev.gatehouse.directory.UserPage;
import dev.gatehouse.directory.UserQuery;
import dev.gatehouse.directory.UserRow;
import dev.gatehouse.directory.UserSort;
import dev.gatehouse.portal.ReachedPlaces.ReachedPlace;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.user.Reaches;
import dev.gatehouse.user.UserState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members whom a delegate sees: the panel of User Management, within reach (D-12). */
@Component
public class PortalPeople {

  private static final int SIZE = UserListing.SIZES.getFirst();

  private final UserQuery query;
  private final Reaches reaches;
  private final JdbcClient jdbc;

  PortalPeople(UserQuery query, Reaches reaches, JdbcClient jdbc) {
    this.query = query;
    this.reaches = reaches;
    this.jdbc = jdbc;
  }

  /** One page of them, by address. */
  public record Page(List<PortalPerson> people, boolean hasPrevious, boolean hasNext) {}

  /** The same few statements, however many there are. */
  public Page list(Actor actor, String search, Optional<UserState> state, UserKey key) {
    actor.require(Permission.MANAGE_ACCOUNT_PEOPLE);
    Reach reach = reaches.ofPeople(actor);
    UserListing listing =
        new UserListing(
            UserFilter.within(reach, search, state), UserSort.ACCOUNT, key, SIZE, Optional.empty());
    UserPage page = query.list(actor.organization(), listing);
    Map<Long, ReachedPlaces> places = places(actor, reach, page.rows());
    return new Page(
        page.rows().stream()
            .map(row -> new PortalPerson(row, places.getOrDefault(row.id(), ReachedPlaces.NOWHERE)))
            .toList(),
        page.hasPrevious(),
        page.hasNext());
  }

  private Map<Long, ReachedPlaces> places(Actor actor, Reach reach, List<UserRow> rows) {
    Map<Long, List<ReachedPlace>> within = new HashMap<>();
    Map<Long, Integer> links = new HashMap<>();
    jdbc.sql(
            """
            SELECT h.user_id, a.id, a.name, %s AS reached
            FROM user_account h
            JOIN account a ON a.organization_id = h.organization_id AND a.id = h.account_id
            WHERE h.organization_id = :organization AND h.user_id IN (:users)
            ORDER BY a.sort_name, a.id
            """
                .formatted(reach.covers("h.account_id")))
        .param("organization", actor.organization().value())
        .param("own", reach.numbers())
        .param("users", rows.isEmpty() ? List.of(0L) : rows.stream().map(UserRow::id).toList())
        .query(row -> {
          long user = row.getLong("user_id");
          links.merge(user, 1, Integer::sum);
          if (row.getBoolean("reached")) {
            within
                .computeIfAbsent(user, any -> new ArrayList<>())
                .add(new ReachedPlace(row.getLong("id"), row.getString("name")));
          }
        });
    Map<Long, ReachedPlaces> places = new HashMap<>();
    within.forEach((user, accounts) ->
        places.put(user, new ReachedPlaces(accounts, links.getOrDefault(user, 0))));
    return places;
  }
}
