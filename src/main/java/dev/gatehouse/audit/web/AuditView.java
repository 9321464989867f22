package dev.gatehouse.audit.web;

import dev.gatehouse.audit.AuditRow;
import dev.gatehouse.web.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
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
        lines(json.readTree(row.details())));
  }

  private static List<Line> lines(JsonNode details) throws JacksonException {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> detail : details.properties()) {
      lines.add(line(detail.getKey(), detail.getValue()));
    }
    return lines;
  }

  private static Line line(String field, JsonNode value) {
    boolean changed = value.isArray() && value.size() == 2 && !field.endsWith("s");
    return changed
        ? new Line(field, text(value.get(0)), text(value.get(1)), true)
        : new Line(field, "", text(value), false);
  }

  private static String text(@Nullable JsonNode node) {
    JsonNode value = Objects.requireNonNull(node);
    String shown = value.isString() ? value.stringValue() : value.toString();
    return value.isNull() ? "–" : shown;
  }
}
