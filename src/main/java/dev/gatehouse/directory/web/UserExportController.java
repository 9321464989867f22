package dev.gatehouse.directory.web;

import dev.gatehouse.directory.Export;
import dev.gatehouse.directory.UserExport;
import dev.gatehouse.directory.UserListing;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.CsvFile;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A view of the panel, or the people ticked in it, as a file of comma-separated values (S-17). */
@Controller
@Requires(Permission.MANAGE_USERS)
class UserExportController {

  static final String PATH = UserAddress.PANEL + "/export";

  private final UserListReader reader;
  private final UserExport exporting;
  private final Clock clock;

  UserExportController(UserListReader reader, UserExport exporting, Clock clock) {
    this.reader = reader;
    this.exporting = exporting;
    this.clock = clock;
  }

  /**
   * The ticked people, or without any the view.
   *
   * @param view the query of the view in which nobody was ticked
   */
  @GetMapping(PATH)
  ModelAndView show(
      Actor actor,
      UserListForm form,
      @RequestParam(defaultValue = "") List<Long> users,
      @RequestParam(defaultValue = "") String view,
      Times times,
      Answer answer) {
    if (users.isEmpty() && !view.isEmpty()) {
      return answer.redirect(PATH + "?" + view);
    }
    UserListing listing = reader.read(actor, form).listing();
    Export export =
        users.isEmpty() ? exporting.begin(actor, listing) : exporting.begin(actor, listing, users);
    Instant now = clock.instant();
    return answer.csv("users-" + times.day(now), file -> write(actor, export, file, now));
  }

  private void write(Actor actor, Export export, CsvFile file, Instant now) {
    AtomicInteger written = new AtomicInteger();
    file.row(UserCells.HEADER);
    try {
      exporting.forEach(
          actor,
          export,
          person -> {
            written.incrementAndGet();
            file.row(UserCells.of(person, now));
          });
    } finally {
      // Also for a reader who hung up: so much may have arrived.
      if (export.more()) {
        exporting.end(actor, written.get());
      }
    }
  }
}
