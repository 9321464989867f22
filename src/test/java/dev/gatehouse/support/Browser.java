package dev.gatehouse.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium of its own profile, without a window, 1360 by 900 unless told otherwise. */
public final class Browser implements AutoCloseable {

  /** In what a browser differs from the ordinary one. */
  public enum Trait {
    /** 360 by 780. */
    PHONE,
    /** The system asks for dark colours. */
    DARK,
    /** Scripts of pages do not run; Selenium's own cannot either. */
    WITHOUT_SCRIPTS
  }

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  // Says at every start that it lacks bindings for this Chromium's version, which nothing here
  // uses.
  private static final Logger CDP_VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  static {
    CDP_VERSIONS.setLevel(Level.OFF);
  }

  private final ChromeDriver driver;
  private final String colours;

  private Browser(ChromeDriver driver, String colours) {
    this.driver = driver;
    this.colours = colours;
  }

  /** Fails with what to do when this machine has no Chromium or no ChromeDriver. */
  public static Browser open(Trait... traits) {
    Set<Trait> wanted = Set.of(traits);
    String colours = wanted.contains(Trait.DARK) ? "dark" : "light";
    Browser browser = new Browser(new ChromeDriver(service(), options(wanted)), colours);
    browser.emulate(wanted);
    return browser;
  }

  public WebDriver driver() {
    return driver;
  }

  public void visit(String address) {
    driver.get(address);
  }

  public WebElement find(By by) {
    return await(opened -> opened.findElement(by));
  }

  /** Presses the keys wherever the focus is. */
  public void press(CharSequence... keys) {
    focused().sendKeys(keys);
  }

  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Puts the text on the clipboard; the page must be one of this machine or https. */
  public void copy(String text) {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    driver.executeAsyncScript(
        "navigator.clipboard.writeText(arguments[0]).then(arguments[1])", text);
  }

  /**
   * Waits until the condition gives neither null nor false nor a missing element. Fails with a
   * picture of the page under target/browser.
   */
  public <T> T await(Function<? super WebDriver, T> condition) {
    try {
      return new WebDriverWait(driver, PATIENCE, PAUSE)
          .ignoring(StaleElementReferenceException.class)
          .until(condition);
    } catch (TimeoutException e) {
      Path picture = Path.of("target", "browser", System.nanoTime() + ".png");
      screenshot(picture);
      throw new AssertionError(
          "Not seen on %s, which complains %s: %s"
              .formatted(driver.getCurrentUrl(), complaints(), picture),
          e);
    }
  }

  /**
   * What the page complained about since the last call: script errors, refused content, 404s. Not
   * the 422 by which the portal answers a form that has to be corrected.
   */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("status of 422"))
        .toList();
  }

  /** Checks the page against WCAG 2.2 AA and axe's best practices, in light and dark colours. */
  public void assertAccessible() {
    assertNothingFound(axe());
    prefer(opposite());
    assertNothingFound(axe().withOnlyRules(List.of("color-contrast")));
    prefer(colours);
  }

  // What legacy mode cannot do, looking into frames of others, would cost a tab for each page.
  @SuppressWarnings("deprecation")
  private static AxeBuilder axe() {
    return new AxeBuilder().setLegacyMode(true);
  }

  private void assertNothingFound(AxeBuilder axe) {
    Results results = axe.analyze(driver);
    assertThat(results.getViolations().stream().flatMap(AxeFinding::of))
        .as("accessibility of %s", driver.getCurrentUrl())
        .isEmpty();
  }

  /** What is wider than the window, so that the page would have to be scrolled sideways. */
  public List<?> standingOut() {
    return (List<?>)
        driver.executeScript(
            """
            return document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > innerWidth)
                .map(element => element.outerHTML.slice(0, 120));
            """);
  }

  /** As on a first visit: everything is fetched anew. */
  public void forgetCache() {
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
  }

  /** How many bytes came over the wire for each thing the page is made of; 0 from the cache. */
  public List<Long> transfers() {
    List<?> sizes =
        (List<?>)
            driver.executeScript(
                """
                return [...performance.getEntriesByType('navigation'),
                        ...performance.getEntriesByType('resource')]
                    .map(entry => entry.transferSize);
                """);
    return sizes.stream().map(size -> ((Number) size).longValue()).toList();
  }

  /** As if the server were that far away. */
  public void distance(Duration roundTrip) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            roundTrip.toMillis(),
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
  }

  /** As if the window were made that wide; for others than phones. */
  public void width(int width) {
    screen(width, 900, false);
  }

  /** Writes what is visible now as PNG; missing folders are made. */
  public void screenshot(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  // Chromium's windows have a minimum width, emulated screens have none.
  private void emulate(Set<Trait> traits) {
    boolean phone = traits.contains(Trait.PHONE);
    screen(phone ? 360 : 1360, phone ? 780 : 900, phone);
    prefer(colours);
  }

  private String opposite() {
    return colours.equals("dark") ? "light" : "dark";
  }

  private void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                feature("prefers-color-scheme", scheme),
                feature("prefers-reduced-motion", "reduce"))));
  }

  private void screen(int width, int height, boolean mobile) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
  }

  private static Map<String, String> feature(String name, String value) {
    return Map.of("name", name, "value", value);
  }

  private static ChromeDriverService service() {
    return new ChromeDriverService.Builder()
        .usingDriverExecutable(Programs.chromeDriver().toFile())
        .usingAnyFreePort()
        .build();
  }

  private static ChromeOptions options(Set<Trait> traits) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Programs.chromium().toFile());
    options.addArguments(
        "--headless=new",
        "--window-size=1360,900",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run");
    if (System.getProperty("user.name").equals("root")) {
      options.addArguments("--no-sandbox");
    }
    if (traits.contains(Trait.WITHOUT_SCRIPTS)) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.WARNING);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
    return options;
  }
}
