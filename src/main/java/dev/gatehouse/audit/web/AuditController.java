package dev.gatehouse.audit.web;

import dev.gatehouse.audit.AuditFilter;
import dev.gatehouse.audit.AuditKey;
import dev.gatehouse.audit.AuditQuery;
import dev.gatehouse.audit.AuditRow;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail, newest first. */
@Controller
@Requires(Permission.VIEW_AUDIT)
class AuditController {

  private static final int PAGE_SIZE = 50;
  private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

  private final AuditQuery query;
  private final JsonMapper json;

  AuditController(AuditQuery query, JsonMapper json) {
    this.query = query;
    this.json = json;
  }

  @GetMapping("/audit")
  ModelAndView index(
      Actor actor,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String action,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until,
      @RequestParam(defaultValue = "") String before,
      Times times,
      Answer answer) {
    AuditFilter filter =
        new AuditFilter(
            person.strip(),
            action,
            from.map(day -> beginning(day, times.zone())).orElse(Instant.EPOCH),
            until.map(day -> beginning(day.plusDays(1), times.zone())).orElse(NEVER),
            AuditKey.parse(before));
    List<AuditRow> found = query.list(actor.organization(), filter, PAGE_SIZE + 1);
    List<AuditRow> rows = found.subList(0, Math.min(found.size(), PAGE_SIZE));
    return answer.page(
        "audit/index",
        "list",
        Map.of(
            "person", person,
            "action", action,
            "from", from.map(LocalDate::toString).orElse(""),
            "until", until.map(LocalDate::toString).orElse(""),
            "actions", query.actions(actor.organization()),
            "entries", rows.stream().map(row -> AuditView.of(row, times, json)).toList(),
            "next", found.size() > PAGE_SIZE ? key(rows.getLast()) : "",
            "beyondFirst", !before.isEmpty()));
  }

  private static Instant beginning(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static String key(AuditRow row) {
    return new AuditKey(row.at(), row.id()).toString();
  }
}
