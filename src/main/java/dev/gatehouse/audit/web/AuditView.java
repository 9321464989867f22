package dev.gatehouse.audit.web;

import dev.gatehouse.audit.AuditRow;
import dev.gatehouse.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One entry as the template shows it. */
record AuditView(
    long id,
    String time,
    String action,
    String actorKind,
    @Nullable String actorName,
    @Nullable String subjectName,
    String origin,
    List<Line> details) {

  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

  /** One detail: a value, or what it was before and after. */
  record Line(String field, String before, String after, boolean changed) {}

  static AuditView of(AuditRow row, Times times, JsonMapper json) {
    return new AuditView(
        row.id(),
        times.moment(row.at()),
        row.action(),
        row.actorKind(),
        row.actorName(),
        row.subjectName(),
        row.origin(),
        json.readTree(row.details()).properties().stream()
            .map(detail -> line(detail.getKey(), detail.getValue(), times))
            .toList());
  }

  private static Line line(String field, JsonNode value, Times times) {
    return value.isObject()
        ? new Line(field, text(value.path("before"), times), text(value.path("after"), times), true)
        : new Line(field, "", text(value, times), false);
  }

  private static String text(JsonNode value, Times times) {
    String text =
        value.isArray()
            ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
            : value.asString();
    String shown = TIME.matcher(text).matches() ? times.moment(Instant.parse(text)) : text;
    return shown.isEmpty() ? "–" : shown;
  }
}
