package dev.gatehouse.portal.web;

import dev.gatehouse.directory.UserRow;
import dev.gatehouse.portal.PortalPerson;
import dev.gatehouse.portal.ReachedPlaces.ReachedPlace;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.user.Standing;
import dev.gatehouse.user.UserPolicy;
import dev.gatehouse.user.UserState;
import dev.gatehouse.web.Times;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One member as the template shows them.
 *
 * @param roles none of somebody who also belongs elsewhere
 * @param state the tail of message keys and CSS classes: active, inactive
 * @param canEndLinks whether another link would remain (FNO-01)
 */
record PersonView(
    long id,
    String label,
    String name,
    List<String> roles,
    String state,
    List<ReachedPlace> accounts,
    @Nullable String lastSignIn,
    @Nullable String lastSignInMoment,
    boolean whole,
    boolean canEdit,
    boolean canRemove,
    boolean canDeactivate,
    boolean canActivate,
    boolean canEndLinks) {

  static PersonView of(PortalPerson person, Actor actor, Times times) {
    UserRow row = person.row();
    Standing standing = person.standing();
    boolean whole = person.places().areAll();
    boolean manageable = UserPolicy.editObstacle(actor, standing).isEmpty();
    return new PersonView(
        row.id(),
        row.email().isEmpty() ? row.name().orElse("") : row.email(),
        row.email().isEmpty() ? "" : row.name().orElse(""),
        whole ? row.roleNames() : List.of(),
        row.state().name().toLowerCase(Locale.ROOT),
        person.places().accounts(),
        row.lastSignInAt() == null ? null : times.date(row.lastSignInAt()),
        row.lastSignInAt() == null ? null : times.moment(row.lastSignInAt()),
        whole,
        manageable,
        UserPolicy.removalObstacle(actor, standing).isEmpty(),
        UserPolicy.mayDeactivate(actor, standing),
        UserPolicy.mayActivate(actor, standing) && !row.isContact(),
        row.state() != UserState.REMOVED && person.places().links() > 1);
  }
}
