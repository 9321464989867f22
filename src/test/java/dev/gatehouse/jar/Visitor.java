package dev.gatehouse.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser without scripts: a jar of cookies, and forms filled in by hand. */
final class Visitor {
  static final String PASSWORD = "eleven herons wade at low tide";

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String address;

  Visitor(String address) {
    this.address = address;
  }

  boolean answers(String path) {
    try {
      return client.send(get(path), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  HttpResponse<String> answer(String path) {
    return send(get(path));
  }

  Document page(String path) {
    return Jsoup.parse(answer(path).body());
  }

  /** Accepts the invitation on that page. */
  HttpResponse<String> join(String path, String first, String last) {
    return submit(path, Map.of("firstName", first, "lastName", last, "password", PASSWORD));
  }

  void signIn(String email) {
    HttpResponse<String> answer = submit("/sign-in", Map.of("email", email, "password", PASSWORD));
    if (answer.uri().getPath().equals("/sign-in")) {
      throw new AssertionError(email + " cannot sign in: " + answer.body());
    }
  }

  /** Opens Add User; what is sent there can be sent again. */
  Map<String, String> invitation(String... addresses) {
    return Map.of(
        "key", page("/invitations/new").selectXpath("//input[@name='key']").val(),
        "addresses", String.join("\n", addresses),
        "consumer", "true");
  }

  HttpResponse<String> invite(Map<String, String> form) {
    return submit("/invitations/new", form);
  }

  /** Fills in the form of the page and sends it; the answer to which all redirects led. */
  HttpResponse<String> submit(String path, Map<String, String> values) {
    String csrf =
        page(path).selectXpath("//main//input[@name='_csrf']").stream()
            .findFirst()
            .map(Element::val)
            .orElseThrow(() -> new AssertionError("no form on " + path));
    String body =
        Stream.concat(Stream.of(Map.entry("_csrf", csrf)), values.entrySet().stream())
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).build();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static String path(String link) {
    return URI.create(link).getPath();
  }

  static String[] addresses(int number) {
    String[] addresses = new String[number];
    Arrays.setAll(addresses, index -> "user%d@acme.test".formatted(index));
    return addresses;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
