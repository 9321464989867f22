package dev.gatehouse.audit.web;

import dev.gatehouse.audit.AuditRow;
import dev.gatehouse.audit.AuditSubject;
import dev.gatehouse.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
   * How what is stored reads.
   *
   * @param constants how a stored constant is called in the reader's language
   * @param people what people were called
   */
  record Words(Times times, UnaryOperator<String> constants, Map<AuditSubject, String> people) {

    private String text(JsonNode value) {
      String text =
          value.isArray()
              ? value
                  .valueStream()
                  .map(JsonNode::asString)
                  .map(constants)
                  .collect(Collectors.joining(", "))
              : constants.apply(value.asString());
      return TIME.matcher(text).matches() ? times.moment(Instant.parse(text)) : text;
    }

    private String person(@Nullable Long subject, JsonNode revision) {
      return subject == null
          ? ""
          : people.getOrDefault(new AuditSubject(subject, revision.asInt(0)), "");
    }
  }

  static AuditView of(AuditRow row, JsonMapper json, Words words) {
    return new AuditView(
        row.id(),
        words.times().moment(row.at()),
        row.action(),
        row.actorKind(),
        row.actorId(),
        row.actorName(),
        row.subjectId(),
        row.subjectName(),
        row.origin(),
        json.readTree(row.details()).properties().stream()
            .map(detail -> line(row, detail.getKey(), detail.getValue(), words))
            .toList());
  }

  private static Line line(AuditRow row, String field, JsonNode value, Words words) {
    Function<JsonNode, String> text =
        field.equals(AuditRow.PERSON)
            ? revision -> words.person(row.subjectId(), revision)
            : words::text;
    return value.isObject()
        ? new Line(
            field,
            dash(text.apply(value.path("before"))),
            dash(text.apply(value.path("after"))),
            true)
        : new Line(field, "", dash(text.apply(value)), false);
  }

  private static String dash(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
