package dev.gatehouse.support;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The running server itself, with Tomcat's limits and the error pages that MockMvc does not know.
 * Takes any host name: the server is spoken to as if it were a proxy.
 */
public final class Wire {
  private final HttpClient client;

  public Wire(int port) {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", port)))
            .build();
  }

  public HttpResponse<String> get(String host, String path, String... headers) {
    return send("GET", host, path, "", headers);
  }

  /** A form as a browser sends it: with the page's own token against forged forms. */
  public HttpResponse<String> post(String host, String path, Form form, String body) {
    return send(
        "POST",
        host,
        path,
        "_csrf=" + form.token() + "&" + body,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Cookie",
        form.cookies());
  }

  /** The given method; headers as names and values in turn. */
  public HttpResponse<String> send(
      String method, String host, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + host + path))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** What a browser keeps of a page with a form, to send it. */
  public record Form(String token, String cookies) {}

  /** The page's form, for somebody with this session. */
  public Form form(String host, String path, Cookie session) {
    return form(get(host, path, "Cookie", text(session)), text(session) + "; ");
  }

  /** The page's form, for a visitor. */
  public Form form(String host, String path) {
    return form(get(host, path), "");
  }

  public static String text(Cookie cookie) {
    return cookie.getName() + "=" + cookie.getValue();
  }

  public static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }

  public static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private static Form form(HttpResponse<String> answer, String cookies) {
    String csrf =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("csrf="))
            .map(cookie -> cookie.replaceFirst(";.*", ""))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("no token with a page that says " + page(answer).title()));
    return new Form(page(answer).select("input[name=_csrf]").attr("value"), cookies + csrf);
  }
}
