package dev.gatehouse.audit.web;

import dev.gatehouse.audit.AuditRow;
import dev.gatehouse.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One entry as the template shows it; somebody with a number but no name has been deleted. */
record AuditView(
    long id,
    String time,
    String action,
    String actorKind,
    @Nullable Long actorId,
    @Nullable String actorName,
    @Nullable Long subjectId,
    @Nullable String subjectName,
    String origin,
    List<Line> details) {

  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

  /** One detail: a value, or what it was before and after. */
  record Line(String field, String before, String after, boolean changed) {}

  /**
   * Of the entry.
   *
   * @param words how a stored constant is called in the reader's language
   */
  static AuditView of(AuditRow row, Times times, JsonMapper json, UnaryOperator<String> words) {
    return new AuditView(
        row.id(),
        times.moment(row.at()),
        row.action(),
        row.actorKind(),
        row.actorId(),
        row.actorName(),
        row.subjectId(),
        row.subjectName(),
        row.origin(),
        json.readTree(row.details()).properties().stream()
            .map(detail -> line(detail.getKey(), detail.getValue(), times, words))
            .toList());
  }

  private static Line line(String field, JsonNode value, Times times, UnaryOperator<String> words) {
    return value.isObject()
        ? new Line(
            field,
            text(value.path("before"), times, words),
            text(value.path("after"), times, words),
            true)
        : new Line(field, "", text(value, times, words), false);
  }

  private static String text(JsonNode value, Times times, UnaryOperator<String> words) {
    String text =
        value.isArray()
            ? value
                .valueStream()
                .map(JsonNode::asString)
                .map(words)
                .collect(Collectors.joining(", "))
            : words.apply(value.asString());
    String shown = TIME.matcher(text).matches() ? times.moment(Instant.parse(text)) : text;
    return shown.isEmpty() ? "–" : shown;
  }
}
