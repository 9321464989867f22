package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.shared.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What templates, scripts and bundles promise each other. */
class TemplateRulesTests {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Map<String, String> TEMPLATES = read("templates", ".html", ".txt");
  private static final Map<String, String> PAGES =
      TEMPLATES.entrySet().stream()
          .filter(template -> template.getKey().endsWith(".html"))
          .filter(template -> !template.getKey().startsWith("mail/"))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  private static final String CODE =
      Sources.files().stream().map(Sources::read).collect(Collectors.joining("\n"));
  private static final String EVERYTHING = CODE + String.join("\n", TEMPLATES.values());
  private static final Properties ENGLISH = bundle(name -> !name.contains("_"));
  private static final Properties GERMAN = bundle(name -> name.contains("_de."));

  private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
  private static final Pattern KEY_IN_CALL =
      Pattern.compile("#messages\\.msg(?:OrNull)?\\('([\\w.-]*[\\w-])'");
  private static final Pattern VALIDATION_KEY = Pattern.compile("message = \"\\{([\\w.-]+)}\"");
  private static final Pattern BEGINNING =
      Pattern.compile("#\\{\\|([a-z][\\w.-]*\\.)\\$|['\"]([a-z][\\w.-]*\\.)['\"] \\+");
  private static final Pattern FIELD =
      Pattern.compile("field :: (?:input|select|error)\\('(\\w+)'");

  @Test
  void everyKeyInUseIsInTheEnglishBundle() {
    Set<String> used = new TreeSet<>();
    used.addAll(found(KEY));
    used.addAll(found(KEY_IN_CALL));
    used.addAll(found(VALIDATION_KEY));
    assertThat(used).hasSizeGreaterThan(80);
    assertThat(used).allMatch(ENGLISH::containsKey);
  }

  @Test
  void everyBeginningOfAKeyHasKeys() {
    assertThat(found(BEGINNING).stream().filter(TemplateRulesTests::isOfAMessage))
        .isNotEmpty()
        .allSatisfy(beginning ->
            assertThat(ENGLISH.stringPropertyNames()).anyMatch(key -> key.startsWith(beginning)));
  }

  @Test
  void everyRefusalHasItsSentence() {
    List<String> keys = refusals();
    assertThat(keys).hasSizeGreaterThan(15);
    assertThat(keys).allMatch(ENGLISH::containsKey);
  }

  @Test
  void everyFieldHasANameForTheSummary() {
    assertThat(found(FIELD)).isNotEmpty().allMatch(field -> ENGLISH.containsKey("label." + field));
  }

  @Test
  void everyKeyOfTheEnglishBundleIsUsed() {
    Set<String> beginnings = found(BEGINNING);
    Set<String> refusals = Set.copyOf(refusals());
    assertThat(
            ENGLISH.stringPropertyNames().stream()
                .filter(key -> !EVERYTHING.contains(key))
                .filter(key -> !refusals.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
        .isEmpty();
  }

  @Test
  void germanSaysNothingThatEnglishDoesNot() {
    assertThat(GERMAN.stringPropertyNames()).isNotEmpty().allMatch(ENGLISH::containsKey);
    assertThat(GERMAN.stringPropertyNames())
        .allSatisfy(key ->
            assertThat(arguments(GERMAN.getProperty(key)))
                .as(key)
                .isEqualTo(arguments(ENGLISH.getProperty(key))));
  }

  @Test
  void sentencesWithArgumentsCanBeFilledIn() {
    for (Properties bundle : List.of(ENGLISH, GERMAN)) {
      bundle.stringPropertyNames().stream()
          .filter(key -> !arguments(bundle.getProperty(key)).isEmpty())
          .forEach(key -> {
            String sentence = bundle.getProperty(key);
            assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
            assertThat(new MessageFormat(sentence).format(new Object[] {1, 2, 3}))
                .as(key)
                .doesNotContain("{");
          });
    }
  }

  @Test
  void everyTargetOfHtmxIsOnItsPage() {
    PAGES.forEach((name, page) ->
        found(Pattern.compile("hx-target=\"#([\\w-]+)\""), page)
            .forEach(id ->
                assertThat(page + layout() + PAGES.get("fragments/flash.html"))
                    .as("%s targets %s", name, id)
                    .contains("id=\"" + id + "\"")));
  }

  @Test
  void idsAreUnique() {
    PAGES.forEach((name, page) -> {
      String whole = name.equals("layout.html") ? page : page + layout();
      List<String> ids =
          Pattern.compile("[\\s\"]id=\"([^\"]+)\"")
              .matcher(whole)
              .results()
              .map(match -> match.group(1))
              .toList();
      assertThat(ids).as(name).filteredOn(id -> !id.equals("main")).doesNotHaveDuplicates();
    });
  }

  @Test
  void everyFragmentThatIsAskedForExists() {
    PAGES.forEach((name, page) ->
        Pattern.compile("~\\{([\\w/-]+) :: ([a-z][\\w-]*)")
            .matcher(page)
            .results()
            .forEach(match ->
                assertThat(PAGES.get(match.group(1) + ".html"))
                    .as("%s wants %s", name, match.group())
                    .isNotNull()
                    .contains("th:fragment=\"" + match.group(2))));
  }

  @Test
  void nothingIsInline() {
    PAGES.forEach((name, page) -> {
      assertThat(page)
          .as(name)
          .doesNotContain("style=", "<style", "th:style", "javascript:", "hx-on", "th:utext")
          .doesNotContainPattern("<script(?![^>]*src)")
          .doesNotContainPattern("\\s(th:)?on[a-z]+=");
    });
  }

  @Test
  void everyFormWorksWithoutScripts() {
    PAGES.forEach((name, page) ->
        Jsoup.parse(page, Parser.xmlParser())
            .select("form")
            .forEach(form ->
                assertThat(form.attr("method") + " " + action(form))
                    .as("%s: %s", name, form.attributes())
                    .isIn("get action", "post th:action")));
  }

  /** Only th:action brings the token against forged forms along. */
  private static String action(Element form) {
    return form.hasAttr("th:action") ? "th:action" : form.hasAttr("action") ? "action" : "none";
  }

  @Test
  void wordsComeFromBundlesOnly() {
    PAGES.forEach((name, page) ->
        Jsoup.parse(page, Parser.xmlParser())
            .getAllElements()
            .forEach(element -> {
              if (!element.hasAttr("th:text") && !element.hasAttr("th:replace")) {
                assertThat(element.ownText().replaceAll("[–·×]|Gatehouse", "").strip())
                    .as("%s: <%s>", name, element.tagName())
                    .isEmpty();
              }
              assertThat(element.attributes().asList())
                  .as("%s: <%s>", name, element.tagName())
                  .noneMatch(attribute ->
                      Set.of("aria-label", "placeholder", "title", "alt")
                          .contains(attribute.getKey()));
            }));
  }

  @Test
  void templatesStaySmall() {
    List<Long> sizes =
        TEMPLATES.values().stream().map(template -> template.lines().count()).sorted().toList();
    assertThat(sizes.getLast()).isLessThanOrEqualTo(120);
    assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(40);
  }

  private static String layout() {
    return PAGES.get("layout.html");
  }

  private static List<String> refusals() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
    return scanner.findCandidateComponents("dev.gatehouse").stream()
        .filter(found -> !found.getBeanClassName().contains("Tests$"))
        .flatMap(found -> constants(found.getBeanClassName()))
        .map(Refusal::messageKey)
        .toList();
  }

  private static Stream<Refusal> constants(String type) {
    try {
      Object[] constants = Class.forName(type).getEnumConstants();
      return constants == null ? Stream.empty() : Arrays.stream(constants).map(Refusal.class::cast);
    } catch (ClassNotFoundException justFound) {
      throw new IllegalStateException(justFound);
    }
  }

  /** Not of an action or a path of code. */
  private static boolean isOfAMessage(String beginning) {
    return !beginning.startsWith("dev.") && !beginning.startsWith("gatehouse.");
  }

  private static Set<String> arguments(String sentence) {
    return found(Pattern.compile("\\{(\\d)"), sentence);
  }

  private static Set<String> found(Pattern pattern) {
    return found(pattern, EVERYTHING);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(TemplateRulesTests::firstGroup)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String firstGroup(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }

  private static Map<String, String> read(String folder, String... endings) {
    Path root = RESOURCES.resolve(folder);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
          .forEach(file -> texts.put(root.relativize(file).toString(), Sources.read(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  private static Properties bundle(Predicate<String> wanted) {
    Properties all = new Properties();
    read("messages", ".properties").keySet().stream()
        .filter(wanted)
        .forEach(name -> load(all, RESOURCES.resolve("messages").resolve(name)));
    return all;
  }

  private static void load(Properties all, Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      all.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
