package dev.gatehouse.audit.web;

import dev.gatehouse.audit.AuditKey;
import dev.gatehouse.audit.AuditQuery;
import dev.gatehouse.audit.AuditRow;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Permission;
import dev.gatehouse.web.Answer;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.Times;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail, newest first. */
@Controller
@Requires(Permission.VIEW_AUDIT)
class AuditController {

  private static final int PAGE_SIZE = 50;

  private final AuditQuery query;
  private final JsonMapper json;
  private final MessageSource messages;

  AuditController(AuditQuery query, JsonMapper json, MessageSource messages) {
    this.query = query;
    this.json = json;
    this.messages = messages;
  }

  @GetMapping("/audit")
  ModelAndView index(Actor actor, AuditSearch search, Times times, Answer answer) {
    List<AuditRow> found =
        query.list(actor.organization(), search.toFilter(times.zone()), PAGE_SIZE + 1);
    List<AuditRow> rows = found.subList(0, Math.min(found.size(), PAGE_SIZE));
    return answer.page(
        "audit/index",
        "list",
        Map.of(
            "search",
            search,
            "actions",
            query.actions(actor.organization()),
            "entries",
            views(actor, rows, times),
            "next",
            found.size() > PAGE_SIZE ? key(rows.getLast()) : ""));
  }

  private List<AuditView> views(Actor actor, List<AuditRow> rows, Times times) {
    AuditView.Words words =
        new AuditView.Words(times, words(times), query.calledIn(actor.organization(), rows));
    return rows.stream().map(row -> AuditView.of(row, json, words)).toList();
  }

  private UnaryOperator<String> words(Times times) {
    return constant ->
        messages.getMessage("audit.value." + constant, null, label(constant), times.locale());
  }

  /** Permissions bear the same label in every language. */
  private static String label(String constant) {
    return Permission.named(List.of(constant)).stream()
        .map(Permission::label)
        .findFirst()
        .orElse(constant);
  }

  private static String key(AuditRow row) {
    return new AuditKey(row.at(), row.id()).toString();
  }
}
